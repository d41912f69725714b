# Timing of eyeriss_array at 200 MHz, the clock of the chip.
# Inputs arrive, and outputs are due, with a fifth of the period to spare for the neighbour.
# sparrow generate eyeriss --config eyeriss
create_clock -name clk -period 5.0 [get_ports clk]
set_input_delay 1.000 -clock clk [remove_from_collection [all_inputs] [get_ports clk]]
set_output_delay 1.000 -clock clk [all_outputs]
