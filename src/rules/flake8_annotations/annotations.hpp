// What the rules of this family have in common.
#pragma once
#include "lint/definitions.hpp"
#include "lint/query.hpp"

namespace pyforge::rules::annotations {

// A function that the family looks at.
[[nodiscard]] bool is_checked(const lint::Context& ctx, const lint::Definition& definition) noexcept;

// Does any parameter or the function itself have an annotation?
[[nodiscard]] bool is_untyped(const lint::Context& ctx, const lint::Function& function) noexcept;

// All parameters that an annotation is expected of: without self or cls.
template <class Fn>
void for_each_typed_parameter(const lint::Context& ctx, const lint::Function& function, Fn&& fn) {
    const lint::FunctionKind kind = lint::function_kind(ctx, function);
    bool skip = kind == lint::FunctionKind::Method || kind == lint::FunctionKind::ClassMethod;
    lint::for_each_parameter(ctx.tree, function.args, [&](lint::Parameter p) {
        if (p.star == 0 && skip) {
            skip = false;
            return;
        }
        fn(p);
    });
}

// Does the annotation mean typing.Any: by itself, in an Optional, Union, Annotated or `|`, or in a string
// that says so?
[[nodiscard]] bool means_any(const lint::Context& ctx, parse::NodeId annotation);

}  // namespace pyforge::rules::annotations
