using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Auditing;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Auditing;

/// <summary>Reads what was done, by where the last page ended.</summary>
public sealed class AuditPageQuery(CinephileDbContext db, AdminTimes times, AdminLinks links)
{
    private const int AtOnce = 100;

    /// <summary>The last things that were done, newest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> LatestAsync(int count, CancellationToken cancellationToken) =>
        [.. (await Told(int.MaxValue).OrderByDescending(entry => entry.Id).Take(count).ToListAsync(cancellationToken)).Select(RowOf)];

    /// <summary>A page of entries.</summary>
    /// <param name="by">The person's name as it was then; null or empty for everybody.</param>
    /// <param name="before">Number of the entry that ended the page before; null on the first.</param>
    public async Task<AuditPage> FindAsync(string? by, int? article, int? before, CancellationToken cancellationToken)
    {
        var entries = Told(before ?? int.MaxValue);
        if (!string.IsNullOrEmpty(by))
            entries = entries.Where(entry => entry.By == by);
        if (article is not null)
            entries = entries.Where(entry => entry.ArticleId == article);
        var rows = await entries.OrderByDescending(entry => entry.Id).Take(AtOnce + 1).ToListAsync(cancellationToken);
        var names = await db.Users.AsNoTracking().OrderBy(editor => editor.DisplayName).Select(editor => editor.DisplayName).Take(200).ToListAsync(cancellationToken);
        var next = rows.Count <= AtOnce ? null : string.Create(CultureInfo.InvariantCulture, $"{links.Audit}?before={rows[AtOnce - 1].Id}{(string.IsNullOrEmpty(by) ? "" : "&by=" + Uri.EscapeDataString(by))}{(article is null ? "" : $"&article={article}")}");
        return new AuditPage
        {
            Title = "Audit",
            Rows = rows.Take(AtOnce).Select(RowOf).ToList(),
            People = [new SelectListItem("Everybody", "", string.IsNullOrEmpty(by)), .. names.Concat(["Import", "The schedule", "The command line", "The program"]).Concat(string.IsNullOrEmpty(by) ? [] : [by]).Distinct(StringComparer.Ordinal).Select(name => new SelectListItem(name, name, name == by))],
            Next = next,
        };
    }

    // A bound for the number lets the store walk its own order instead of reading all.
    private IQueryable<AuditEntry> Told(int before) => db.AuditEntries.AsNoTracking().Where(entry => entry.Id < before && entry.Subject != ChangeNoticeInterceptor.NoSubject);

    private AuditRow RowOf(AuditEntry entry) => new(entry.By, entry.Action, entry.Subject, entry.ArticleId, times.Ago(entry.AtUtc), times.Full(entry.AtUtc));
}
