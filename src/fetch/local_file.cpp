#include "fetch/local_file.hpp"

#include "belleman/model/instant.hpp"
#include "fetch/failure_text.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace belleman::fetch {

namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int number) : number_(number) {}
    ~FileDescriptor() {
        if (number_ >= 0) ::close(number_);
    }
    FileDescriptor(FileDescriptor const&) = delete;
    FileDescriptor& operator=(FileDescriptor const&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

Failure cannot_read(int error) {
    if (error == ENOENT || error == ENOTDIR) return {"no such file: check the address", 0};
    if (error == EACCES) return {"the file may not be read: give Belleman's user the right to read it", 0};
    return {"the file cannot be read: " + std::generic_category().message(error), 0};
}

Validators validators_of(struct stat const& file) {
    Instant const changed{std::chrono::seconds{file.st_mtim.tv_sec}};
    return {fmt::format("\"{:x}-{:x}-{:x}.{:x}\"", file.st_ino, file.st_size, file.st_mtim.tv_sec,
                        file.st_mtim.tv_nsec),
            to_http_date(changed)};
}

bool unchanged(Validators const& sent, Validators const& current) {
    if (!sent.etag.empty()) return sent.etag == current.etag;
    return !sent.last_modified.empty() && sent.last_modified == current.last_modified;
}

// The body, or errno. Reads one byte more than `limit` at most, for the file may grow meanwhile.
int read_body(int file, std::size_t limit, std::string& body) {
    constexpr std::size_t step = std::size_t{256} * 1024;
    while (body.size() <= limit) {
        auto const start = body.size();
        body.resize(start + std::min(step, limit + 1 - start));
        auto const count = ::read(file, body.data() + start, body.size() - start);
        auto const error = errno;
        body.resize(start + static_cast<std::size_t>(count < 0 ? 0 : count));
        if (count == 0) return 0;
        if (count < 0 && error != EINTR) return error;
    }
    return 0;
}

}  // namespace

Outcome read_local_file(std::string const& url, std::string const& path, Validators const& sent,
                        std::size_t limit) {
    FileDescriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) return cannot_read(errno);
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return cannot_read(errno);
    if (S_ISDIR(about.st_mode))
        return Failure{"the address leads to a folder: give the address of a file", 0};
    if (!S_ISREG(about.st_mode)) return Failure{"the address leads to no regular file: check it", 0};

    Document document;
    document.final_url = url;
    document.validators = validators_of(about);
    if (unchanged(sent, document.validators)) return NotModified{sent, std::nullopt};
    if (int const error = read_body(file.number(), limit, document.body)) return cannot_read(error);
    if (document.body.size() > limit) return Failure{too_long_text(limit), 0};
    if (document.body.empty()) return Failure{"the file is empty: it is tried again later", 0};
    return document;
}

}  // namespace belleman::fetch
