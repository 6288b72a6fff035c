// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <type_traits>

namespace agate::tests
{

/// The tests of a room are one program, linked once. Its first argument names one of them by its file, the others are Qt Test's:
/// `build/dev/tests/library_tests test_kills -v1`. Without a name it says which there are.
class RoomTest
{
public:
    using Run = int (*)(int argc, char **argv);

    /// `file` is __FILE__ of the test.
    RoomTest(const char *file, Run run);
};

template <typename Test, typename Application>
int runTest(int argc, char **argv)
{
    // The same pictures whatever the display says of itself.
    if constexpr (!std::is_same_v<Application, QCoreApplication>)
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace agate::tests

/// At the end of a test's file: one without a window, one with, and one with a window as Agate draws it.
#define AGATE_TEST(Test) static const agate::tests::RoomTest roomTest##Test(__FILE__, agate::tests::runTest<Test, QCoreApplication>);
#define AGATE_WINDOW_TEST(Test) static const agate::tests::RoomTest roomTest##Test(__FILE__, agate::tests::runTest<Test, QApplication>);
#define AGATE_STYLED_TEST(Test)                                                                                                            \
    static const agate::tests::RoomTest roomTest##Test(__FILE__, [](int argc, char **argv) {                                               \
        QApplication application(argc, argv);                                                                                              \
        const agate::Style style(application);                                                                                             \
        Test test;                                                                                                                         \
        return QTest::qExec(&test, argc, argv);                                                                                            \
    });
