// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/bulkbook.h"

#include "store/care/filerights.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <unistd.h>

namespace live {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr auto kListsOwnerAlone = QFile::ReadOwner | QFile::WriteOwner;
constexpr qint64 kLargestList = 16 << 20;

Error cannotList(const QString &folder)
{
    return {base::ErrorCode::Storage,
            QCoreApplication::translate("bulk",
                                        "The list of this run cannot be kept in %1, and after a power cut nobody could say which cases are done. "
                                        "Nothing was begun; make room or give the folder back its rights.")
                .arg(folder),
            {},
            {}};
}

} // namespace

/// One file of a run, held by a lock as long as this lives.
class BulkBook::RunFile {
public:
    explicit RunFile(QString path) : m_path(std::move(path)), m_lock(m_path + u".lock"_s)
    {
        m_lock.setStaleLockTime(0); // a console may run for months; only a dead one has no claim
    }

    [[nodiscard]] bool hold() { return m_lock.tryLock(0); }
    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] bool write(const QByteArray &line)
    {
        QSaveFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kListsOwnerAlone) || file.write(line) != line.size() || !file.commit())
            return false;
        m_file.setFileName(m_path);
        return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
    }
    void append(const QByteArray &lines)
    {
        // Where this fails the run goes on: its cases say themselves what is done.
        if (m_file.isOpen() && m_file.write(lines) == lines.size() && m_file.flush())
            static_cast<void>(::fdatasync(m_file.handle()));
    }
    [[nodiscard]] std::optional<BulkRecord> read() const
    {
        QFile file(m_path);
        if (file.size() > kLargestList || !file.open(QIODevice::ReadOnly))
            return std::nullopt;
        auto record = recordOf(file.readAll());
        if (record)
            record->file = m_path;
        return record;
    }
    void remove()
    {
        m_file.close();
        QFile::remove(m_path);
        m_lock.unlock();
    }

private:
    const QString m_path;
    QLockFile m_lock;
    QFile m_file;
};

BulkBook::BulkBook(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) {}

BulkBook::~BulkBook() { m_writer.finish(); }

void BulkBook::open(const QString &store, const QString &person)
{
    const QByteArray name = QCryptographicHash::hash((store + u'\n' + person).toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    m_owner = QString::fromLatin1(name);
    m_left.clear();
    m_writer.run([freed = std::exchange(m_leftFiles, {})] { Q_UNUSED(freed) });
    m_writer.run([this, owner = m_owner, running = m_file, opened = ++m_opened] {
        std::vector<BulkRecord> found;
        std::vector<std::shared_ptr<RunFile>> files;
        const QStringList names = QDir(m_folder).entryList({owner + u"-*.run"_s}, QDir::Files, QDir::Name | QDir::Reversed);
        for (const QString &each : names) {
            auto file = std::make_shared<RunFile>(QDir(m_folder).filePath(each));
            if ((running && running->path() == file->path()) || !file->hold())
                continue;
            auto record = file->read();
            if (!record || record->finished) {
                file->remove();
                continue;
            }
            found.push_back(*std::move(record));
            files.push_back(std::move(file));
        }
        QMetaObject::invokeMethod(this, [this, found, files, opened] {
            if (opened != m_opened)
                return;
            m_left = found;
            m_leftFiles = files;
            Q_EMIT loaded();
        });
    });
}

void BulkBook::forget(const QString &file)
{
    const auto at = std::ranges::find(m_left, file, &BulkRecord::file);
    if (at == m_left.end())
        return;
    const auto held = m_leftFiles.begin() + (at - m_left.begin());
    m_writer.run([gone = *held] { gone->remove(); });
    m_leftFiles.erase(held);
    m_left.erase(at);
}

QFuture<base::Outcome> BulkBook::begin(const BulkRecord &record)
{
    end();
    const QString name =
        u"%1-%2-%3.run"_s.arg(m_owner).arg(qint64(base::toMsec(record.at)), 14, 10, QChar(u'0')).arg(QCoreApplication::applicationPid());
    m_file = std::make_shared<RunFile>(QDir(m_folder).filePath(name));
    return m_writer.start<base::Outcome>([this, file = m_file, line = runLine(record)](const std::function<bool()> &) -> base::Outcome {
        if (store::makePrivateFolder(m_folder) && file->hold() && file->write(line))
            return {};
        return tl::unexpected<Error>(cannotList(m_folder));
    });
}

void BulkBook::append(const QByteArray &lines)
{
    if (m_file && !lines.isEmpty())
        m_writer.run([file = m_file, lines] { file->append(lines); });
}

void BulkBook::note(const std::vector<BulkNote> &notes)
{
    QByteArray lines;
    for (const BulkNote &each : notes)
        lines += noteLine(each);
    append(lines);
}

void BulkBook::noteTakingBack() { append(takingBackLine()); }

void BulkBook::noteFinished() { append(finishedLine()); }

void BulkBook::end()
{
    if (const auto gone = std::exchange(m_file, nullptr))
        m_writer.run([gone] { gone->remove(); });
}

} // namespace live
