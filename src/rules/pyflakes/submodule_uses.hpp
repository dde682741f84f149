// Which of several modules of one package a scope uses, where they are imported side by side: `import a`,
// `import a.b`, `import a.c`.
#pragma once
#include "base/hash.hpp"
#include "lint/context.hpp"

namespace pyforge::rules {

class SubmoduleUses {
  public:
    // False where the imports that came to `last` are not to be told apart: fewer than two, another name or a
    // definition among them, one that is read before the next or stands where it may not have run.
    [[nodiscard]] bool collect(const lint::Context& ctx, semantic::BindingId last);
    // The modules in the order of their imports.
    [[nodiscard]] const Vec<semantic::BindingId>& imports() const noexcept { return imports_; }
    [[nodiscard]] bool used(const lint::Context& ctx, semantic::BindingId id) const noexcept {
        return used_.contains(ctx.model.imports[ctx.model.bindings[id].import].module);
    }

  private:
    // The best of the modules that begin with some path: the shortest, of these the first.
    struct Prefix {
        u64 path;
        u32 length;
        u32 order;
        NameId module;
    };
    void add_prefixes(const lint::Context& ctx);
    void use(const lint::Context& ctx, const semantic::Reference& reference);
    [[nodiscard]] const Prefix* find(u64 path) const noexcept;

    Vec<semantic::BindingId> imports_;
    Vec<Prefix> prefixes_;  // sorted
    HashSet used_;          // of names of modules
    u32 longest_ = 0;
};

}  // namespace pyforge::rules
