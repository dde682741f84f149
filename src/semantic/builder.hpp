#pragma once
#include "semantic/model.hpp"

namespace pyforge::semantic {

struct BuildOptions {
    lex::PythonVersion version = lex::kNewestVersion;
    bool stub = false;  // .pyi: every annotation is evaluated late, names may be used before they are bound
    // Dotted name of the module ("package.module", "package.__init__"), for what relative imports and its own
    // definitions are called elsewhere. Empty: not known.
    std::string_view module{};
    // Whether to find out Symbol::resolution and outer. Errors about declarations are found in any case.
    // Without it, names that a function, lambda, comprehension or annotation only reads get no symbol there.
    bool resolutions = true;
    // Whether Model::references holds those to the reader's own scope, imports apart, and to builtins: more
    // than half of all. Without it most of them only mark their binding as used.
    bool own_references = true;
};

// Memory that build() reuses from file to file. Not thread-safe: one per thread.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    struct State;
    State& state() noexcept { return *state_; }

  private:
    State* state_;
};

// Reads the whole tree, error nodes included. `names` must be the interner of the tree: names that occur only
// in string annotations and parts of dotted names are added to it. `out` is cleared first and its memory
// reused; it holds pointers to `tree` and `names`.
void build(const parse::Tree& tree, Interner& names, const BuildOptions& options, Scratch& scratch,
           Model& out);

}  // namespace pyforge::semantic
