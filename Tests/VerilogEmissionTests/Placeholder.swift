import Components
import HDL
import Testing
import VerilogEmission

@Test func tryFifo() throws {
  for file in VerilogWriter.files(of: try Design(Fifo(width: 8, depth: 5))) { print(file.text) }
  for file in VerilogWriter.files(of: try Design(SinglePortMemory(width: 8, depth: 5))) { print(file.text) }
}
