; A call of time.sleep() directly in the body of a function whose name begins with "on_" or "handle_".
(function_definition
  name: (identifier) @handler
  body: (block
    (expression_statement
      (call function: (attribute object: (identifier) @module attribute: (identifier) @name)) @issue))
  (#match? @handler "^(on|handle)_\\w+$")
  (#eq? @module "time")
  (#any-of? @name "sleep" "sleep_ms"))
