// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer: runs the target over every file of a folder and over seeded mutations of each.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr int kMutations = 300;

std::vector<uint8_t> mutated(std::vector<uint8_t> bytes, std::mt19937 &dice)
{
    const auto at = [&] { return bytes.empty() ? 0 : dice() % bytes.size(); };
    for (int i = 0; i < 1 + int(dice() % 4); ++i) {
        const auto place = bytes.begin() + std::ptrdiff_t(at());
        switch (dice() % 5) {
        case 0: bytes.insert(place, uint8_t(dice())); break;
        case 1:
            if (!bytes.empty())
                bytes[at()] = uint8_t(dice());
            break;
        case 2:
            if (!bytes.empty())
                bytes.erase(place);
            break;
        case 3: bytes.resize(at()); break;
        case 4: bytes.insert(bytes.end(), bytes.begin() + std::ptrdiff_t(at()), bytes.end()); break;
        }
        if (bytes.size() > 65'536)
            bytes.resize(65'536);
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    int runs = 0;
    std::mt19937 dice(1);
    for (int i = 1; i < argc; ++i) {
        for (const auto &entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::vector<uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
            for (int n = 0; n < kMutations; ++n, ++runs) {
                const auto other = mutated(bytes, dice);
                LLVMFuzzerTestOneInput(other.data(), other.size());
            }
        }
    }
    std::printf("%d runs\n", runs);
    return runs > 0 ? 0 : 1;
}
