#include "engine/rule_options.hpp"

#include <vector>

#include "base/nearest.hpp"
#include "lint/settings/text.hpp"

namespace pyforge::engine {
namespace {

std::string unknown_option(std::string_view key) {
    std::vector<std::string_view> known;
    lint::for_each_option([&](const lint::OptionInfo& option) { known.push_back(option.key); });
    std::string message = "there is no option `";
    message.append(key).append("`");
    if (const std::string_view near = nearest(key, known); !near.empty()) {
        message.append(": did you mean `").append(near).append("`?");
    }
    return message;
}

}  // namespace

bool set_rule_option(lint::Settings& settings, std::string_view key, std::string_view value,
                     std::string& message) {
    const lint::OptionInfo* option = lint::find_option(key);
    if (option == nullptr) {
        message = unknown_option(key);
        return false;
    }
    std::string wanted;
    if (!lint::set_from_text(settings, *option, value, wanted)) {
        message = "option `";
        message.append(key).append("` is `").append(value).append("`, it must be ").append(wanted);
        return false;
    }
    return true;
}

}  // namespace pyforge::engine
