# A calculator on somebody else's page that its policy does not let run.

embed-no-wasm = The calculator cannot run inside of this page: the page's security policy does not allow WebAssembly ('wasm-unsafe-eval' in script-src).
embed-no-trusted-types = The calculator cannot run inside of this page: the page's security policy allows other trusted types only (lit-html is needed).
embed-use-frame = Whoever keeps this page can show the calculator in a frame instead: it brings a policy of its own.
embed-open = Open the calculator in a page of its own
