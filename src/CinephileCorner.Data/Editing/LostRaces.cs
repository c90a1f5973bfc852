using CinephileCorner.Data.Providers.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>Of two who write to the same article at the same moment the second one looks again, instead of failing.</summary>
public static class LostRaces
{
    private const int MostTries = 5;

    /// <summary>Whether somebody else wrote the same rows between the look and the write.</summary>
    public static bool IsOne(Exception fault) => fault is DbUpdateConcurrencyException || (fault is DbUpdateException && SqliteFault.IsTaken(fault));

    /// <summary>Does something again that lost a race. It has to begin by looking: what the context knew is forgotten.</summary>
    public static async Task<T> AgainAsync<T>(this CinephileDbContext db, Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException fault) when (tries < MostTries && IsOne(fault))
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
