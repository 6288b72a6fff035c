// SPDX-FileCopyrightText: 2026 The Agate authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/hand_over.h"
#include "desk/single_window.h"
#include "desk/window_socket.h"
#include "support/room_program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtEndian>

using namespace agate;
using namespace Qt::StringLiterals;

namespace
{

using Answer = std::expected<DraftId, HandOverError>;

// handOver() blocks, as a second program would: so it runs on a thread here, and the window's event loop goes on.
Answer knock(const QString &library, const window_message::Request &request, std::chrono::milliseconds patience = std::chrono::seconds(5))
{
    std::optional<Answer> answer;
    const std::unique_ptr<QThread> other(QThread::create([&] { answer = handOver(library, request, patience); }));
    QSignalSpy finished(other.get(), &QThread::finished);
    other->start();
    finished.wait(20'000);
    other->wait();
    return *answer;
}

} // namespace

class SingleWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void messagesComeBack_data();
    void messagesComeBack();
    void framesAreFoundAtEverySplit();
    void whatIsTooLongIsNoFrame();
    void whatIsNoMessageIsNotUnderstood_data();
    void whatIsNoMessageIsNotUnderstood();
    void aWindowIsRaised();
    void aDraftAndAFileAreOpened();
    void aDraftIsHandedOver();
    void aRefusalIsToldAsItIs();
    void nobodyThereIsSaidAtOnce();
    void aLibraryIsKnownByEveryWayToIt();
    void anotherLibraryHasAnotherDoor();
    void aSocketLeftByACrashIsNoObstacle();
    void aWindowThatDoesNotAnswerIsGivenUp();
    void theDoorIsTheOwnersAlone();
    void whoeverTalksNonsenseIsShownOut();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<LibraryThread> m_library;
    std::unique_ptr<SingleWindow> m_window;
};

void SingleWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    m_file = m_folder->filePath(u"library.sqlite"_s);
    m_library = std::make_unique<LibraryThread>();
    auto opened = m_library->open(m_file, Library::Access::ReadWrite);
    opened.waitForFinished();
    QVERIFY(opened.takeResult());
    m_window = std::make_unique<SingleWindow>(*m_library);
    QVERIFY(m_window->listen(m_file));
}

void SingleWindowTest::cleanup()
{
    m_window.reset();
    m_library.reset();
}

void SingleWindowTest::messagesComeBack_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < 5; ++which)
        QTest::addRow("%d", which) << which;
}

void SingleWindowTest::messagesComeBack()
{
    QFETCH(const int, which);
    using namespace window_message;
    NewDraft draft;
    draft.name = u"Größe"_s;
    draft.text = u"a\nb\u0000\U0001F994"_s;
    draft.language = u"de"_s;
    draft.templateId = u"note"_s;
    draft.origin = Origin::Generated;
    draft.brief = R"({"answers":{"hero":"Pip"}})";
    const QList<Request> all{Raise{}, BeginDraft{}, window_message::OpenDraft{DraftId::fresh()}, OpenFile{u"/tmp/x y.md"_s},
                             AddDraft{draft}};
    const Request &request = all.at(which);
    const auto unframed = unframe(frame(request));
    QCOMPARE(unframed.bytes, frame(request).size());
    const auto back = requestFromJson(unframed.json);
    QVERIFY(back);
    QVERIFY(*back == request);
}

void SingleWindowTest::framesAreFoundAtEverySplit()
{
    const QByteArray whole = window_message::frame(window_message::Request(window_message::Raise{}));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(window_message::unframe(whole.first(length)).bytes, qsizetype(0));
    QCOMPARE(window_message::unframe(whole + "more").bytes, whole.size());
}

void SingleWindowTest::whatIsTooLongIsNoFrame()
{
    QVERIFY(window_message::unframe("\xff\xff\xff\xff").bytes < 0);
    QVERIFY(window_message::unframe(QByteArray("\x02\x00\x00\x01", 4)).bytes < 0);
    QCOMPARE(window_message::unframe(QByteArray("\x02\x00\x00\x00", 4)).bytes, qsizetype(0));
}

void SingleWindowTest::whatIsNoMessageIsNotUnderstood_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("unknown") << QByteArray(R"({"do":"format_disk"})");
    QTest::newRow("no draft") << QByteArray(R"({"do":"open","draft":"x"})");
    QTest::newRow("relative path") << QByteArray(R"({"do":"open_file","path":"../x"})");
    QTest::newRow("no text") << QByteArray(R"({"do":"add","draft":"0123456789abcdef0123456789abcdef","origin":1})");
    QTest::newRow("strange origin") << QByteArray(R"({"do":"add","draft":"0123456789abcdef0123456789abcdef","text":"x","origin":99})");
}

void SingleWindowTest::whatIsNoMessageIsNotUnderstood()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!window_message::requestFromJson(json));
}

void SingleWindowTest::aWindowIsRaised()
{
    QSignalSpy raised(m_window.get(), &SingleWindow::raiseAsked);
    const Answer answer = knock(m_file, window_message::Raise{});
    QVERIFY(answer);
    QVERIFY(answer->isNull());
    QCOMPARE(raised.size(), 1);
}

void SingleWindowTest::aDraftAndAFileAreOpened()
{
    QSignalSpy opened(m_window.get(), &SingleWindow::openAsked);
    QSignalSpy files(m_window.get(), &SingleWindow::fileAsked);
    QSignalSpy begun(m_window.get(), &SingleWindow::beginAsked);
    const DraftId id = DraftId::fresh();
    QVERIFY(knock(m_file, window_message::OpenDraft{id}));
    QVERIFY(knock(m_file, window_message::OpenFile{u"/tmp/story.md"_s}));
    QVERIFY(knock(m_file, window_message::BeginDraft{}));
    QCOMPARE(begun.size(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<DraftId>(), id);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().first().toString(), u"/tmp/story.md"_s);
}

void SingleWindowTest::aDraftIsHandedOver()
{
    QSignalSpy added(m_window.get(), &SingleWindow::draftAdded);
    NewDraft draft;
    draft.text = QString(300'000, u'ž');
    draft.templateId = u"note"_s;
    draft.origin = Origin::Generated;
    const Answer answer = knock(m_file, window_message::AddDraft{draft});
    QVERIFY(answer);
    QCOMPARE(*answer, draft.id);
    QTRY_COMPARE(added.size(), 1);
    auto kept = m_library->run([&](Library &library) { return library.draft(draft.id); });
    kept.waitForFinished();
    QVERIFY(kept.result());
    QCOMPARE(kept.result()->text, draft.text);
    QCOMPARE(kept.result()->templateId, u"note"_s);
}

void SingleWindowTest::aRefusalIsToldAsItIs()
{
    auto reopened = m_library->open(m_file, Library::Access::ReadOnly);
    reopened.waitForFinished();
    NewDraft draft;
    draft.text = u"x"_s;
    const Answer answer = knock(m_file, window_message::AddDraft{draft});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, HandOverError::Kind::Refused);
    QCOMPARE(answer.error().why.kind, LibraryError::Kind::ReadOnly);
}

void SingleWindowTest::nobodyThereIsSaidAtOnce()
{
    m_window.reset();
    const Answer answer = knock(m_file, window_message::Raise{});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, HandOverError::Kind::NobodyThere);
}

void SingleWindowTest::aLibraryIsKnownByEveryWayToIt()
{
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(m_folder->path(), link));
    QVERIFY(QFile::link(m_file, m_folder->filePath(u"other.sqlite"_s)));
    QCOMPARE(windowSocket(link + "/library.sqlite"_L1), windowSocket(m_file));
    QCOMPARE(windowSocket(m_folder->filePath(u"other.sqlite"_s)), windowSocket(m_file));
    QCOMPARE(windowSocket(m_folder->path() + "/./x/../library.sqlite"_L1), windowSocket(m_file));
    QVERIFY(knock(link + "/library.sqlite"_L1, window_message::Raise{}));
}

void SingleWindowTest::anotherLibraryHasAnotherDoor()
{
    QVERIFY(windowSocket(m_folder->filePath(u"second.sqlite"_s)) != windowSocket(m_file));
}

void SingleWindowTest::aSocketLeftByACrashIsNoObstacle()
{
    const QString path = windowSocket(m_file);
    m_window.reset();
    {
        // What a killed window leaves: a socket's file that nobody listens at.
        QLocalServer dead;
        QVERIFY(dead.listen(path));
        QVERIFY(::rename(QFile::encodeName(path).constData(), QFile::encodeName(path + ".aside"_L1).constData()) == 0);
    }
    QVERIFY(::rename(QFile::encodeName(path + ".aside"_L1).constData(), QFile::encodeName(path).constData()) == 0);
    QCOMPARE(knock(m_file, window_message::Raise{}).error().kind, HandOverError::Kind::NobodyThere);
    SingleWindow next(*m_library);
    QVERIFY(next.listen(m_file));
    QVERIFY(knock(m_file, window_message::Raise{}));
}

void SingleWindowTest::aWindowThatDoesNotAnswerIsGivenUp()
{
    m_window.reset();
    QLocalServer silent;
    QVERIFY(silent.listen(windowSocket(m_file)));
    const Answer answer = knock(m_file, window_message::Raise{}, std::chrono::milliseconds(200));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, HandOverError::Kind::NoAnswer);
}

void SingleWindowTest::theDoorIsTheOwnersAlone()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfo socket(windowSocket(m_file));
    QVERIFY(!(QFile::permissions(socket.path()) & others));
    // A folder that others may enter is not used.
    QFile::setPermissions(socket.path(), QFile::permissions(socket.path()) | QFile::ReadOther | QFile::ExeOther);
    QVERIFY(QFileInfo(windowSocket(m_file)).path() != socket.path());
    QFile::setPermissions(socket.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void SingleWindowTest::whoeverTalksNonsenseIsShownOut()
{
    QLocalSocket guest;
    guest.connectToServer(windowSocket(m_file));
    QVERIFY(guest.waitForConnected());
    QSignalSpy gone(&guest, &QLocalSocket::disconnected);
    guest.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(gone.size() == 1 || gone.wait());
    QVERIFY(knock(m_file, window_message::Raise{}));
}

AGATE_TEST(SingleWindowTest)
#include "test_single_window.moc"
