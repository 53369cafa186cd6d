## Examples

examples-title = Begin with an example
examples-lead = An example takes the place of the case on the page. Undo brings yours back.
