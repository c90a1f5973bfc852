using System.Text;
using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>
/// Keeps texts that could not be taken, for whom they are from. Whose they are is told by the sign-in, or by one that has
/// ended; what nobody signed is not kept, or anybody could fill the disk.
/// </summary>
public sealed class KeptTexts(CinephileDbContext db, CurrentEditor editor, EndedSessions ended, IHttpContextAccessor accessor, TimeProvider time)
{
    private const int MostTexts = 50;
    private static readonly TimeSpan Span = TimeSpan.FromDays(1);

    /// <summary>False when it is not known whose it is, when they have had too much kept today, or when the store does not take it.</summary>
    public async Task<bool> KeepAsync(string text, int? articleId, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return false;
        var whose = editor.IsSignedIn ? editor.Id : await ended.OwnerAsync(accessor.HttpContext!, cancellationToken); // only asked within a request
        if (whose is not { } id)
            return false;
        var source = Encoding.UTF8.GetBytes(text);
        // The one before may be folded into another that comes at the same moment; then that one is looked at.
        return await db.AgainAsync(() => FoldAsync(id, articleId, reason, source, cancellationToken));
    }

    private async Task<bool> FoldAsync(int id, int? articleId, string reason, byte[] source, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().UtcDateTime - Span;
        db.ChangeTracker.Clear();
        var last = await db.KeptTexts.Where(one => one.EditorId == id && one.AtUtc > since && one.ArticleId == articleId && one.Reason == reason && one.SettledUtc == null).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is not null && last.Source.AsSpan().SequenceEqual(source))
            return true;
        if (last is not null && Holds(source, last.Source))
            db.KeptTexts.Remove(last);
        else if (await db.KeptTexts.CountAsync(one => one.EditorId == id && one.AtUtc > since, cancellationToken) >= MostTexts)
            return false;
        db.KeptTexts.Add(new KeptText { AtUtc = time.GetUtcNow().UtcDateTime, EditorId = id, ArticleId = articleId, Reason = reason, Source = source });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (fault is not DbUpdateConcurrencyException)
        {
            // Whoever sent it gets it back in the answer, which says that it is not kept.
            return false;
        }
    }

    // A text that was written on holds the one before, with words put in somewhere: that one need not stand beside it.
    private static bool Holds(byte[] text, byte[] before)
    {
        var start = text.AsSpan().CommonPrefixLength(before);
        var end = 0;
        while (end < before.Length - start && end < text.Length - start && text[^(end + 1)] == before[^(end + 1)])
            end++;
        return start + end == before.Length;
    }
}
