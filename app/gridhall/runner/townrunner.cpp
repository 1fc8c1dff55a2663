// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/townrunner.h"

#include "base/text/answer.h"
#include "language/language.h"
#include "runner/towndraft.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcessEnvironment>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEndTime = 1000;              ///< ms
constexpr qint64 kLongestDraft = 5'000'000; ///< bytes

QString knownBeside(const QString &draft) { return draft + u".known"_s; }

QByteArray saidOf(const ui::townsetup::SetupWish &wish) { return wish.plan.isEmpty() ? QByteArray() : town::toJson(wish.plan); }

/// What a verb says on standard error with --json, or the line that stands there.
base::Error errorOf(const QByteArray &said)
{
    const QJsonObject why = QJsonDocument::fromJson(said.trimmed()).object().value("error"_L1).toObject();
    const QString sentence = why.isEmpty() ? QString::fromUtf8(said.trimmed()).section(u'\n', -1) : why.value("sentence"_L1).toString();
    return {base::ErrorCode::Malformed,
            sentence.isEmpty() ? QCoreApplication::translate("app", "The program that reads the town's files ended before it was done. Export the "
                                                                    "file anew, with this town's grids alone, and try again.")
                               : sentence,
            {},
            {}};
}

} // namespace

TownRunner::TownRunner(QString tool, QString draft, QObject *parent) : TownFiles(parent), m_tool(std::move(tool)), m_draft(std::move(draft)) {}

TownRunner::~TownRunner()
{
    end();
    m_disk.finish(); // what was said last is kept
}

void TownRunner::end()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(kEndTime);
    m_process->deleteLater();
    m_process.clear();
}

QStringList TownRunner::argumentsOf(const ui::townsetup::SetupWish &wish, bool make)
{
    QStringList arguments = make ? QStringList{u"town"_s, u"new"_s, wish.folder, u"--name"_s, wish.name.name, u"--grids"_s, wish.grids}
                                 : QStringList{u"town"_s, u"check"_s, wish.grids};
    const auto add = [&arguments](const QString &option, const QString &value) {
        if (!value.isEmpty())
            arguments << option << value;
    };
    add(u"--system"_s, wish.system);
    add(u"--code"_s, wish.columns.code);
    add(u"--label"_s, wish.columns.name);
    add(u"--chief"_s, wish.columns.chief);
    add(u"--committee"_s, wish.columns.village);
    if (make)
        add(u"--town-code"_s, wish.name.code);
    if (!wish.guesses)
        arguments << u"--no-guess"_s;
    if (!wish.plan.isEmpty())
        arguments << u"--decide"_s << u"-"_s;
    return arguments << u"--json"_s;
}

/// Each check is a process of its own: what one worked out lies beside the draft for the next.
QStringList TownRunner::known() const { return m_draft.isEmpty() ? QStringList() : QStringList{u"--known"_s, knownBeside(m_draft)}; }

void TownRunner::check(const ui::townsetup::SetupWish &wish)
{
    run(argumentsOf(wish, false) + known(), saidOf(wish), [this](const QByteArray &said) {
        const auto check = town::checkFromJson(said);
        if (check)
            Q_EMIT checked(*check);
        else
            Q_EMIT failed(check.error());
    });
}

void TownRunner::make(const ui::townsetup::SetupWish &wish)
{
    run(argumentsOf(wish, true) + known(), saidOf(wish), [this, folder = wish.folder](const QByteArray &) { Q_EMIT made(folder); });
}

void TownRunner::write(const QString &path, const QByteArray &text)
{
    base::whenAnswered(this, m_disk.start<base::Outcome>([path, text](const auto &) { return writeOwn(path, text); }),
                       [this, path](const base::Outcome &done) {
                           if (done)
                               Q_EMIT written(path);
                           else
                               Q_EMIT failed(done.error());
                       });
}

void TownRunner::keep(const ui::townsetup::SetupWish &wish)
{
    if (wish.grids.isEmpty())
        end(); // a child that goes on would fill the page again, and write beside the draft
    if (m_draft.isEmpty())
        return;
    m_disk.run([path = m_draft, text = wish.grids.isEmpty() ? QByteArray() : draftOf(wish)] {
        if (text.isEmpty()) {
            QFile::remove(path);
            QFile::remove(knownBeside(path));
        } else
            static_cast<void>(writeOwn(path, text));
    });
}

void TownRunner::askKept()
{
    if (m_draft.isEmpty())
        return;
    using Kept = std::optional<ui::townsetup::SetupWish>;
    base::whenAnswered(this, m_disk.start<Kept>([path = m_draft](const auto &) -> Kept {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? wishOf(file.read(kLongestDraft)) : Kept();
    }),
                       [this](const Kept &wish) {
                           if (wish)
                               Q_EMIT kept(*wish);
                       });
}

bool TownRunner::isFree(const QString &folder) const
{
    const QDir dir(folder);
    return !dir.exists() || dir.isEmpty();
}

void TownRunner::run(const QStringList &arguments, const QByteArray &said, const std::function<void(const QByteArray &)> &done)
{
    end();
    m_process = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kLanguageVariable), QLocale().name());
    m_process->setProcessEnvironment(environment);
    connect(m_process, &QProcess::finished, this, [this, done](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0)
            done(m_process->readAllStandardOutput());
        else
            Q_EMIT failed(errorOf(m_process->readAllStandardError()));
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed({base::ErrorCode::Storage,
                           QCoreApplication::translate(
                               "app", "The program \"%1\", which reads files, cannot be started. Is Gridhall installed whole? The console goes on.")
                               .arg(m_tool),
                           m_process->errorString(),
                           {}});
    });
    m_process->start(m_tool, arguments, QIODevice::ReadWrite);
    m_process->write(said);
    m_process->closeWriteChannel();
}

} // namespace app
