#include "source/convert.hpp"

#include <cerrno>
#include <cstring>

#if __has_include(<iconv.h>)
#include <iconv.h>
#define PYFORGE_HAVE_ICONV 1
#else
#define PYFORGE_HAVE_ICONV 0
#endif

#include "source/buffer.hpp"

namespace pyforge::source {
namespace {

void finish(Vec<char>& out, u32 size) {
    out.truncate(size);
    out.reserve_extra(kPadding);
    std::memset(out.data() + size, 0, kPadding);
}

struct Utf8Unit {
    char bytes[3];
    u8 length;
};

constexpr Utf8Unit encode(u16 c) noexcept {
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    if (c < 0x80) {
        return {{byte(c), 0, 0}, 1};
    }
    if (c < 0x800) {
        return {{byte(0xC0U | c >> 6U), byte(0x80U | (c & 0x3FU)), 0}, 2};
    }
    return {{byte(0xE0U | c >> 12U), byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU))}, 3};
}

bool convert_single_bytes(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault) {
    Utf8Unit units[256];
    for (unsigned i = 0; i < 256; ++i) {
        u16 c = static_cast<u16>(i);
        if (codec.kind == CodecKind::Charmap) {
            c = codec.table[i];
        } else if (codec.kind == CodecKind::Ascii && i >= 0x80) {
            c = kUndefined;
        }
        units[i] = encode(c);
        if (c == kUndefined) {
            units[i].length = 0;
        }
    }
    u64 size = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const u8 length = units[static_cast<unsigned char>(bytes[i])].length;
        if (length == 0) [[unlikely]] {
            fault.offset = static_cast<u32>(i);
            fault.reason = codec.kind == CodecKind::Ascii ? "ordinal not in range(128)"
                                                          : "character maps to <undefined>";
            return false;
        }
        size += length;
    }
    if (size > kMaxSize) {
        fault.too_large = true;
        return false;
    }
    out.clear();
    out.reserve(static_cast<u32>(size) + 2 * kPadding);
    char* write = out.data();
    for (const char c : bytes) {
        const Utf8Unit unit = units[static_cast<unsigned char>(c)];
        std::memcpy(write, unit.bytes, 3);
        write += unit.length;
    }
    out.resize_uninitialized(static_cast<u32>(size));
    finish(out, static_cast<u32>(size));
    return true;
}

#if PYFORGE_HAVE_ICONV

class Iconv {
  public:
    explicit Iconv(const char* from) noexcept : handle_(iconv_open("UTF-8", from)) {}
    ~Iconv() {
        if (good()) {
            iconv_close(handle_);
        }
    }
    Iconv(const Iconv&) = delete;
    Iconv& operator=(const Iconv&) = delete;
    [[nodiscard]] bool good() const noexcept { return handle_ != reinterpret_cast<iconv_t>(-1); }
    [[nodiscard]] iconv_t handle() const noexcept { return handle_; }

  private:
    iconv_t handle_;
};

bool convert_multi_bytes(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault) {
    const Iconv converter(codec.iconv_name);
    if (!converter.good()) {
        fault.unavailable = true;
        return false;
    }
    // iconv's parameter is not const, but it does not write to its input.
    char* in = const_cast<char*>(bytes.data());
    std::size_t in_left = bytes.size();
    out.clear();
    bool flushing = false;
    for (;;) {
        const u64 room = (u64{in_left} + in_left / 2) + 256;
        if (out.size() + room > kMaxSize) {
            fault.too_large = true;
            return false;
        }
        out.reserve_extra(static_cast<u32>(room));
        char* write = out.data() + out.size();
        std::size_t out_left = room;
        const std::size_t result = iconv(converter.handle(), flushing ? nullptr : &in,
                                         flushing ? nullptr : &in_left, &write, &out_left);
        const int code = errno;
        out.truncate(static_cast<u32>(write - out.data()));
        if (result != static_cast<std::size_t>(-1)) {
            if (flushing) {
                break;
            }
            flushing = true;  // a character may wait in the converter's state
            continue;
        }
        if (code != E2BIG) {
            fault.offset = static_cast<u32>(bytes.size() - in_left);
            fault.reason = code == EINVAL ? "incomplete multibyte sequence" : "illegal multibyte sequence";
            return false;
        }
    }
    finish(out, out.size());
    return true;
}

#else

bool convert_multi_bytes(const Codec&, std::string_view, Vec<char>&, ConvertFault& fault) {
    fault.unavailable = true;
    return false;
}

#endif

}  // namespace

bool convert(const Codec& codec, std::string_view bytes, Vec<char>& out, ConvertFault& fault) {
    return codec.kind == CodecKind::Iconv ? convert_multi_bytes(codec, bytes, out, fault)
                                          : convert_single_bytes(codec, bytes, out, fault);
}

}  // namespace pyforge::source
