// Any bytes as a configuration file: settings that can be described, or an error with its place.
#include <string>
#include <string_view>

#include "engine/config/profile.hpp"
#include "invariants.hpp"

namespace {

using namespace pyforge;
using namespace pyforge::engine;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Value value;
    std::string why;
    Place place;
    if (!parse_toml(bytes, value, why, place)) {
        fuzz::require(!why.empty(), "what is no TOML has a reason");
        return 0;
    }
    for (const bool own : {false, true}) {
        Layer layer;
        Notes notes;
        if (const auto error = read_layer(value, {"/r/ruff.toml", "/r", own}, layer, notes)) {
            fuzz::require(!error->message.empty() && error->line != 0, "an error has a place");
            continue;
        }
        Layer above;
        above.lay_over(std::move(layer));
        const Profile profile(above);
        for (const char* path : {"/r/a.py", "/r/tests/b/__init__.py", "/elsewhere/x.pyi"}) {
            const ResolvedSettings settings = profile.describe(path);
            fuzz::require(!settings.values.empty(), "settings can be described");
            (void)profile.files().exclude.covers(path);
            (void)profile.files().include.matches(path);
        }
        // Told apart from others by all that matters, and by nothing else.
        fuzz::require(Profile(above).fingerprint() == profile.fingerprint(),
                      "the same layer is the same profile");
    }
    return 0;
}
