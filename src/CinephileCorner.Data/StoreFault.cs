using CinephileCorner.Data.Providers.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data;

/// <summary>Tells a fault of the whole store from one of a single change.</summary>
public static class StoreFault
{
    /// <summary>What is the matter with the store, a sentence; null when it is about something else.</summary>
    public static string? Sentence(Exception fault, CinephileDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return SqliteFault.Sentence(fault, Path.GetFileName(db.Database.GetDbConnection().DataSource));
    }
}
