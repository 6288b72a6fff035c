// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_program.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace
{

std::map<std::string, agate::tests::RoomTest::Run> &roomTests()
{
    static std::map<std::string, agate::tests::RoomTest::Run> tests;
    return tests;
}

} // namespace

agate::tests::RoomTest::RoomTest(const char *file, Run run)
{
    roomTests().emplace(std::filesystem::path(file).stem().string(), run);
}

int main(int argc, char **argv)
{
    const auto test = roomTests().find(argc > 1 ? argv[1] : "");
    if (test == roomTests().end()) {
        std::fputs("The first argument is one of these:\n", stderr);
        for (const auto &[name, run] : roomTests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 1;
    }
    // Qt Test finds its own arguments behind the program's name.
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
