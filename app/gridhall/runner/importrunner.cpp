// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/importrunner.h"

#include "base/text/answer.h"
#include "language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcessEnvironment>
#include <QTimer>

namespace app {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLineMost = 1'000'000; // bytes of one line of the child
constexpr int kPatience = 10'000;          // ms between the wish to stop and the end by force

base::ErrorCode codeOf(const QString &name)
{
    for (const base::ErrorCode code : {base::ErrorCode::NotFound, base::ErrorCode::Conflict, base::ErrorCode::Refused, base::ErrorCode::Malformed,
                                       base::ErrorCode::Storage, base::ErrorCode::Network, base::ErrorCode::Busy, base::ErrorCode::Cancelled}) {
        if (base::codeName(code) == name)
            return code;
    }
    return base::ErrorCode::Storage;
}

qint64 number(const QJsonObject &object, QLatin1StringView key) { return object.value(key).toInteger(); }

ui::importing::Outcome outcomeOf(const QJsonObject &said)
{
    ui::importing::Outcome outcome;
    outcome.mapping = said.value("mapping"_L1).toString();
    outcome.read = number(said, "read"_L1);
    outcome.filed = number(said, "filed"_L1);
    outcome.withNotes = number(said, "with_notes"_L1);
    outcome.updated = number(said, "updated"_L1);
    outcome.differs = number(said, "differs"_L1);
    outcome.unchanged = number(said, "unchanged"_L1);
    outcome.refused = number(said, "refused"_L1);
    outcome.seconds = said.value("seconds"_L1).toDouble();
    outcome.refusedFile = said.value("refused_file"_L1).toString();
    for (const QJsonValue &remark : said.value("remarks"_L1).toArray())
        outcome.remarks.append(remark.toString());
    for (const QJsonValue &each : said.value("refusals"_L1).toArray()) {
        const QJsonObject refusal = each.toObject();
        outcome.refusals.append(
            {number(refusal, "count"_L1), number(refusal, "row"_L1), refusal.value("field"_L1).toString(), refusal.value("sentence"_L1).toString()});
    }
    return outcome;
}

} // namespace

ImportRunner::ImportRunner(ImportPlace place, QObject *parent) : Importer(parent), m_place(std::move(place)) {}

ImportRunner::~ImportRunner()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    m_process->terminate();
    if (!m_process->waitForFinished(3000)) {
        m_process->kill();
        m_process->waitForFinished(1000);
    }
}

QStringList ImportRunner::mappings() const
{
    QStringList names;
    for (const QString &file :
         QDir(m_place.packDirectory + QStringLiteral("/mappings")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    return names;
}

void ImportRunner::start(const QString &file, const QString &mapping)
{
    // Where the child would take a name for an option or for a file of its own folder, the whole path is meant.
    QStringList arguments{u"import"_s,
                          QFileInfo(file.trimmed()).absoluteFilePath(),
                          u"--store"_s,
                          m_place.store,
                          u"--region"_s,
                          m_place.packDirectory,
                          u"--json"_s,
                          u"--progress"_s,
                          u"--exit-with-parent"_s};
    if (!mapping.isEmpty())
        arguments.append({u"--mapping"_s, mapping});
    const auto ticket = m_askTicket ? m_askTicket() : std::nullopt;
    if (!ticket)
        return run(arguments, {});
    m_waits = true;
    base::whenAnswered(
        this, *ticket,
        [this, arguments](const base::Result<QByteArray> &written) {
            if (!std::exchange(m_waits, false))
                return refuse({base::ErrorCode::Cancelled, QCoreApplication::translate("app", "The import was stopped before it began."), {}, {}});
            if (!written)
                return refuse(written.error());
            run(arguments + QStringList{u"--ticket"_s}, *written);
        },
        [this] {
            m_waits = false;
            refuse({base::ErrorCode::Cancelled, QCoreApplication::translate("app", "The store is being closed."), {}, {}});
        });
}

void ImportRunner::refuse(const base::Error &why)
{
    m_told = true;
    Q_EMIT failed(why);
}

void ImportRunner::run(const QStringList &arguments, const QByteArray &ticket)
{
    delete m_process;
    m_unread.clear();
    m_told = false;
    m_process = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kLanguageVariable), QLocale().name());
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ImportRunner::readLines);
    connect(m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) { ended(status); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            cannotStart();
    });
    m_process->start(m_place.tool, arguments);
    if (!ticket.isEmpty())
        m_process->write(ticket + '\n'); // and stays open: that it closes ends the run
}

void ImportRunner::cancel()
{
    m_waits = false;
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    QTimer::singleShot(kPatience, m_process, [process = m_process.data()] { process->kill(); });
}

void ImportRunner::readLines()
{
    m_unread += m_process->readAllStandardOutput();
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        hear(m_unread.first(end));
        m_unread.remove(0, end + 1);
    }
    if (m_unread.size() > kLineMost)
        m_unread.clear();
}

void ImportRunner::hear(const QByteArray &line)
{
    const QJsonObject said = QJsonDocument::fromJson(line).object();
    if (const QJsonValue progress = said.value("progress"_L1); progress.isObject()) {
        const QJsonObject at = progress.toObject();
        Q_EMIT progressed({number(at, "rows"_L1), number(at, "total"_L1), number(at, "refused"_L1)});
    } else if (const QJsonValue error = said.value("error"_L1); error.isObject()) {
        const QJsonObject why = error.toObject();
        const QString place = why.value("place"_L1).toString();
        m_told = true;
        // An option of the command is no place that anybody at the window knows.
        Q_EMIT failed(
            {codeOf(why.value("code"_L1).toString()), why.value("sentence"_L1).toString(), {}, place.startsWith("--"_L1) ? QString() : place});
    } else if (said.contains("read"_L1)) {
        m_told = true;
        Q_EMIT finished(outcomeOf(said));
    }
}

void ImportRunner::ended(QProcess::ExitStatus status)
{
    readLines();
    if (std::exchange(m_told, true))
        return;
    Q_EMIT failed(
        {base::ErrorCode::Storage,
         QCoreApplication::translate(
             "app", "The program that reads the file ended before it was done. What was filed stays, and the console goes on. Run it again; "
                    "if it ends once more, the file breaks it: open the file in a spreadsheet, save it anew as .xlsx or CSV, and import that."),
         status == QProcess::CrashExit ? u"crash"_s : u"no answer"_s,
         {}});
}

void ImportRunner::cannotStart()
{
    if (std::exchange(m_told, true))
        return;
    Q_EMIT failed({base::ErrorCode::Storage,
                   QCoreApplication::translate(
                       "app", "The program \"%1\", which reads files, cannot be started. Is Gridhall installed whole? The console goes on.")
                       .arg(m_place.tool),
                   m_process->errorString(),
                   {}});
}

} // namespace app
