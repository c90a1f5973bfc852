using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.Publication;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>Lays an article on the desk. Opening one changes nothing.</summary>
public sealed class EditorPageQuery(CinephileDbContext db, TextCheck check, EditorFields fields, LocalMoments moments, CurrentEditor me, SiteClock clock, SiteOptions site)
{
    private static readonly string[] Modules = ["editor.js"];

    /// <summary>An empty sheet with what its kind needs on it; nothing is stored.</summary>
    public async Task<EditorPage> NewAsync(ArticleKind kind, CancellationToken cancellationToken)
    {
        var critic = await db.Critics.AsNoTracking().Where(one => one.Id == me.CriticId).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken);
        var text = ArticleTemplate.Of(kind, critic);
        var page = await PageAsync(null, kind, "untitled", null, System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
        return page with { Title = $"New {kind.ToString().ToLowerInvariant()}", Headline = $"New {kind.ToString().ToLowerInvariant()}", State = "Not saved yet" };
    }

    /// <summary>Null when there is no such article, or the editor may not see it.</summary>
    public async Task<EditorPage?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var row = await db.Articles.AsNoTracking().Where(article => article.Id == id).Select(article => new
        {
            article.Kind, article.Slug, article.SourcePath, article.Headline, article.State, article.PublishedUtc, article.ChangedUtc, article.CriticId, article.SourceHash,
            Source = article.Pending == null ? article.Text.Source : article.Pending.Source,
            PendingHash = article.Pending == null ? null : article.Pending.SourceHash,
            PendingUtc = article.Pending == null ? (DateTime?)null : article.Pending.SavedUtc,
            PendingDueUtc = article.Pending == null ? null : article.Pending.PublishAtUtc,
            Former = article.FormerAddresses.Select(address => address.Path).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (row is null || !me.MayEdit(row.CriticId))
            return null;
        var now = clock.UtcNow;
        var isLive = row.State == ArticleState.Published && row.PublishedUtc <= now;
        var due = row.PendingDueUtc ?? (row.State == ArticleState.Published && row.PublishedUtc > now ? row.PublishedUtc : null);
        var saved = row.PendingUtc ?? row.ChangedUtc;
        var mine = me.Id;
        var page = await PageAsync(id, row.Kind, row.Slug, row.SourcePath, row.Source, cancellationToken);
        return page with
        {
            Title = page.Check.Headline ?? row.Headline,
            Headline = page.Check.Headline ?? row.Headline,
            State = StateOf(row.State, isLive, row.PendingHash is not null),
            Address = ArticleAddress.Of(row.Kind, row.Slug),
            IsLive = isLive,
            IsWithdrawn = row.State == ArticleState.Withdrawn,
            IsTrashed = row.State == ArticleState.Trashed,
            Due = due is { } moment ? moments.Words(moment, me.TimeZone) : null,
            Hash = row.PendingHash ?? row.SourceHash,
            SavedUtc = saved,
            SavedTime = $"{clock.ShortDate(saved)}, {clock.Local(saved):HH:mm}",
            FormerAddresses = row.Former,
            Conflicts = await db.Revisions.AsNoTracking().Where(one => one.ArticleId == id && one.Kind == RevisionKind.Conflict && one.SettledUtc == null).Select(one => one.Id).ToListAsync(cancellationToken),
            KeptTexts = await db.KeptTexts.CountAsync(text => text.ArticleId == id && text.EditorId == mine && text.SettledUtc == null, cancellationToken),
            MayPublish = me.MayPublishFor(row.CriticId),
        };
    }

    private async Task<EditorPage> PageAsync(int? id, ArticleKind kind, string slug, string? sourcePath, byte[] source, CancellationToken cancellationToken)
    {
        var text = SourceDocument.Of(source).Text;
        var name = sourcePath ?? $"{ArticleAddress.Folder(kind)}/{slug}.md";
        var read = ArticleFields.Read(text, new ArticleFileContext(kind, site.Zone), name);
        return new EditorPage
        {
            Title = "",
            Scripts = Modules,
            IsWide = true,
            Id = id,
            Kind = kind,
            Headline = "",
            State = "",
            Address = null,
            IsLive = false,
            IsWithdrawn = false,
            IsTrashed = false,
            Due = null,
            Text = text,
            Hash = "",
            SavedUtc = null,
            SavedTime = null,
            Facts = fields.Facts(kind, read),
            Publishing = fields.Publishing(read),
            Art = fields.Art(read),
            Check = await check.OfAsync(kind, slug, sourcePath, source, cancellationToken),
            Slug = slug,
            FormerAddresses = [],
            Conflicts = [],
            KeptTexts = 0,
            MayPublish = me.MayPublish,
            IsReadOnly = false,
        };
    }

    private static string StateOf(ArticleState state, bool isLive, bool hasPending) => state switch
    {
        ArticleState.Draft => "Draft",
        ArticleState.Withdrawn => "Withdrawn",
        ArticleState.Trashed => "In the trash",
        _ when !isLive => "Scheduled",
        _ => hasPending ? "Published, with changes" : "Published",
    };
}
