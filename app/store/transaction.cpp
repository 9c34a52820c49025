#include "store/transaction.h"

#include "store/database.h"

#include <utility>

namespace hw {

Result<Transaction> Transaction::begin(Database &database, Kind kind) {
    const char *sql = kind == Kind::Deferred    ? "BEGIN DEFERRED"
                      : kind == Kind::Immediate ? "BEGIN IMMEDIATE"
                                                : "BEGIN EXCLUSIVE";
    if (auto begun = database.execute(sql); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() { rollBack(); }

Result<void> Transaction::commit() {
    if (!m_database)
        return fail("The transaction had already ended; nothing was written.");
    auto committed = m_database->execute("COMMIT");
    if (!committed)
        rollBack();
    m_database = nullptr;
    return committed;
}

void Transaction::rollBack() {
    // SQLite may have rolled back by itself (a full disk): then there is nothing left to end.
    if (m_database && m_database->inTransaction())
        (void)m_database->execute("ROLLBACK");
    m_database = nullptr;
}

} // namespace hw
