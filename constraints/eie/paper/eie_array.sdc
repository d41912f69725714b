# Timing of eie_array at 800 MHz, the clock of the paper.
# Inputs arrive, and outputs are due, with a fifth of the period to spare for the neighbour.
# sparrow generate eie --config paper
create_clock -name clk -period 1.25 [get_ports clk]
set_input_delay 0.250 -clock clk [get_ports {rst request_* response_ready}]
set_output_delay 0.250 -clock clk [get_ports {request_ready response_valid response_data* busy}]
