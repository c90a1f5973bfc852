using CinephileCorner.Domain.Auditing;

namespace CinephileCorner.Data.Saving;

/// <summary>Notes who did what, in the transaction that does it.</summary>
public sealed class Audit(CinephileDbContext db, Actor actor, TimeProvider time)
{
    /// <summary>Adds an entry to what will be saved next.</summary>
    /// <param name="action">In the past tense: “published”.</param>
    /// <param name="subject">A headline, a name; cut at 200 characters.</param>
    /// <param name="isPublic">Whether readers see something else because of it.</param>
    public void Note(string action, string subject, int? articleId = null, bool isPublic = false)
    {
        ArgumentNullException.ThrowIfNull(subject);
        db.AuditEntries.Add(new AuditEntry
        {
            AtUtc = time.GetUtcNow().UtcDateTime,
            EditorId = actor.EditorId,
            By = actor.Name,
            Action = action,
            Subject = subject.Length <= 200 ? subject : subject[..200],
            ArticleId = articleId,
            IsPublic = isPublic,
        });
    }
}
