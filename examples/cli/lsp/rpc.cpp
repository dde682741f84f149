#include "rpc.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace lsp {
namespace {

constexpr std::size_t kLargestMessage = std::size_t{512} << 20U;
constexpr std::size_t kLongestHeader = 4096;
constexpr std::size_t kMostCancelled = 10000;

std::string lower(std::string text) {
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

}  // namespace

Connection::Connection() {
    out_ = ::dup(1);
    ::dup2(2, 1);
    if (::pipe(wake_) != 0) {
        wake_[0] = wake_[1] = -1;
    }
    reader_ = std::thread([this] { read_all(); });
}

Connection::~Connection() {
    if (wake_[1] >= 0) {
        ::close(wake_[1]);  // the reader's wait ends
    }
    reader_.join();
    if (wake_[0] >= 0) {
        ::close(wake_[0]);
    }
    ::close(out_);
}

bool Connection::fill() {
    if (at_ != 0) {
        buffer_.erase(0, at_);
        at_ = 0;
    }
    for (;;) {
        pollfd sources[2] = {{0, POLLIN, 0}, {wake_[0], POLLIN, 0}};
        if (::poll(sources, wake_[0] >= 0 ? 2 : 1, -1) < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        if (sources[1].revents != 0) {
            return false;
        }
        char block[1 << 16];
        const ssize_t count = ::read(0, block, sizeof block);
        if (count > 0) {
            buffer_.append(block, static_cast<std::size_t>(count));
            return true;
        }
        if (count == 0 || errno != EINTR) {
            return false;
        }
    }
}

bool Connection::read_line(std::string& line) {
    for (;;) {
        const std::size_t end = buffer_.find('\n', at_);
        if (end != std::string::npos) {
            line = buffer_.substr(at_, end - at_);
            at_ = end + 1;
            while (line.ends_with('\r')) {
                line.pop_back();
            }
            return true;
        }
        if (buffer_.size() - at_ > kLongestHeader || !fill()) {
            return false;
        }
    }
}

bool Connection::read_bytes(std::string& out, std::size_t count) {
    while (buffer_.size() - at_ < count) {
        if (!fill()) {
            return false;
        }
    }
    out = buffer_.substr(at_, count);
    at_ += count;
    return true;
}

void Connection::read_all() {
    std::string line;
    std::string body;
    while (true) {
        // Header lines up to an empty one; only the length counts.
        std::size_t length = 0;
        bool known = false;
        bool any = false;
        bool open = false;
        while ((open = read_line(line)) && !(line.empty() && any)) {
            if (line.empty()) {
                continue;
            }
            any = true;
            static constexpr std::string_view kName = "content-length:";
            if (lower(line).starts_with(kName)) {
                std::size_t at = kName.size();
                while (at < line.size() && line[at] == ' ') {
                    ++at;
                }
                length = 0;
                known = at < line.size();
                for (; at < line.size() && known; ++at) {
                    known = line[at] >= '0' && line[at] <= '9' && length <= kLargestMessage;
                    length = length * 10 + static_cast<std::size_t>(line[at] - '0');
                }
            }
        }
        if (!open || (known && length > kLargestMessage)) {
            break;
        }
        if (!known) {
            respond_error(nullptr, {kParseError, "a message has no Content-Length"});
            continue;
        }
        if (!read_bytes(body, length)) {
            break;
        }
        accept(body);
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    arrived_.notify_all();
}

void Connection::accept(const std::string& body) {
    Json message = Json::parse(body, nullptr, false);
    if (message.is_discarded()) {
        respond_error(nullptr, {kParseError, "a message is not JSON"});
        return;
    }
    if (!message.is_object()) {
        respond_error(nullptr, {kInvalidRequest, "a message is not an object"});
        return;
    }
    const std::lock_guard lock(mutex_);
    if (message.value("/method"_json_pointer, Json()) == "$/cancelRequest") {
        const Json id = message.value("/params/id"_json_pointer, Json());
        if ((id.is_number() || id.is_string()) && cancelled_.size() < kMostCancelled) {
            cancelled_.insert(id.dump());
        }
        return;
    }
    queue_.push_back(std::move(message));
    arrived_.notify_all();
}

std::optional<Json> Connection::next(int wait_ms) {
    std::unique_lock lock(mutex_);
    const auto ready = [this] { return ended_ || !queue_.empty(); };
    if (wait_ms < 0) {
        arrived_.wait(lock, ready);
    } else {
        arrived_.wait_for(lock, std::chrono::milliseconds(wait_ms), ready);
    }
    if (queue_.empty()) {
        return std::nullopt;
    }
    Json message = std::move(queue_.front());
    queue_.pop_front();
    return message;
}

bool Connection::ended() {
    const std::lock_guard lock(mutex_);
    return ended_ && queue_.empty();
}

bool Connection::take_cancelled(const Json& id) {
    const std::lock_guard lock(mutex_);
    return cancelled_.erase(id.dump()) != 0;
}

void Connection::send(const Json& message) {
    const std::string body = message.dump(-1, ' ', false, Json::error_handler_t::replace);
    const std::string text = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    const std::lock_guard lock(out_mutex_);
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t count = ::write(out_, text.data() + done, text.size() - done);
        if (count > 0) {
            done += static_cast<std::size_t>(count);
        } else if (errno != EINTR) {
            return;  // the client is gone; the end of the input will tell
        }
    }
}

void Connection::notify(const std::string& method, Json params) {
    send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

void Connection::request(const std::string& method, Json params) {
    Json message = {{"jsonrpc", "2.0"}, {"id", "pyforge-" + std::to_string(next_id_++)}, {"method", method}};
    if (!params.is_null()) {
        message["params"] = std::move(params);
    }
    send(message);
}

void Connection::respond(const Json& id, Json result) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

void Connection::respond_error(const Json& id, const RpcError& error) {
    send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", error.code}, {"message", error.message}}}});
}

}  // namespace lsp
