using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Reads all that the desk knows of one film or person.</summary>
public sealed class NamePageQuery(CinephileDbContext db, NameUsesQuery uses, NearNames near, CurrentEditor me, SiteClock clock, AdminTimes times, SiteLinks site, AdminLinks links)
{
    private const int AtOnce = 100;

    /// <param name="before">Number of the article that ended the page before; null on the first.</param>
    /// <summary>Null when there is none of that number, or the editor may not know of it.</summary>
    public async Task<NamePage?> FindAsync(NameKind kind, int id, int? before, CancellationToken cancellationToken)
    {
        if (await db.Names(kind).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } name)
            return null;
        var count = (await uses.CountAsync(kind, [id], exceptArticleId: null, cancellationToken)).GetValueOrDefault(id);
        if (count == 0 && !me.IsCurator)
            return null;
        var now = clock.UtcNow;
        var articles = await ArticlesAsync(kind, id, before, now, cancellationToken);
        return new NamePage
        {
            Title = name.Label,
            Kind = kind,
            Id = id,
            Label = name.Label,
            Address = AddressOf(kind, name.Slug),
            IsLive = kind == NameKind.Person ? await db.PeopleAt(now).AnyAsync(person => person.Id == id, cancellationToken) : await db.FilmsAt(now).AnyAsync(film => film.Id == id, cancellationToken),
            ArticleCount = count,
            Articles = articles.Take(AtOnce).ToList(),
            Next = articles.Count <= AtOnce ? null : string.Create(CultureInfo.InvariantCulture, $"{links.Name(kind, id)}?before={articles[AtOnce - 1].Id}"),
            MergedInto = name.CountsAsId is null ? null : (await MergesAsync(kind, merge => merge.FromId == id, merge => merge.IntoId, cancellationToken)).SingleOrDefault(),
            Merged = await MergesAsync(kind, merge => merge.IntoId == id, merge => merge.FromId, cancellationToken),
            Splits = await SplitsAsync(name, kind, cancellationToken),
            Near = name.CountsAsId is null ? await NearAsync(kind, name, cancellationToken) : [],
            MayCurate = me.IsCurator,
        };
    }

    private string AddressOf(NameKind kind, string slug) => kind == NameKind.Person ? site.Person(slug) : site.Film(slug);

    private async Task<List<NamedInRow>> ArticlesAsync(NameKind kind, int id, int? before, DateTime now, CancellationToken cancellationToken)
    {
        var named = db.NameUses(kind).Where(use => use.NameId == id);
        var rows = await uses.Articles().Where(article => named.Any(use => use.ArticleId == article.Id) && (before == null || article.Id < before))
            .OrderByDescending(article => article.Id).Take(AtOnce + 1)
            .Select(article => new
            {
                article.Id, article.Headline, article.Kind, article.State, article.PublishedUtc, article.CriticId, Critic = article.Critic.Name, article.FilmId, article.FilmAliasId,
                Credits = article.Credits.Where(credit => kind == NameKind.Person && credit.PersonId == id).OrderBy(credit => credit.JobRank).ThenBy(credit => credit.Position).Select(credit => new { credit.Job, credit.Role, credit.AliasId }).ToList(),
            }).ToListAsync(cancellationToken);
        var aliases = rows.SelectMany(row => row.Credits.Select(credit => credit.AliasId).Append(kind == NameKind.Film && row.FilmId == id ? row.FilmAliasId : null)).OfType<int>().Distinct().ToList();
        var spelled = aliases.Count == 0 ? [] : await db.Names(kind).AsNoTracking().Where(one => aliases.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Label, cancellationToken);
        return rows.ConvertAll(row => new NamedInRow(
            row.Id, row.Headline, row.Kind.ToString(), StateOf(row.State, row.PublishedUtc > now), row.Critic,
            kind == NameKind.Film ? row.FilmId == id ? "Its subject" : "In the ranking" : string.Join(", ", row.Credits.Select(credit => credit.Role is null ? credit.Job : $"{credit.Job}: {credit.Role}")),
            row.Credits.Select(credit => credit.AliasId).Append(kind == NameKind.Film && row.FilmId == id ? row.FilmAliasId : null).OfType<int>().Select(alias => spelled[alias]).FirstOrDefault(),
            me.MayEdit(row.CriticId)));
    }

    private async Task<IReadOnlyList<MergeRow>> MergesAsync(NameKind kind, System.Linq.Expressions.Expression<Func<NameMerge, bool>> which, Func<NameMerge, int> other, CancellationToken cancellationToken)
    {
        if (!me.IsCurator)
            return [];
        var merges = await db.NameMerges.AsNoTracking().Where(merge => merge.Kind == kind && merge.UndoneUtc == null).Where(which).OrderByDescending(merge => merge.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var ids = merges.SelectMany(merge => new[] { merge.FromId, merge.IntoId }).Distinct().ToList();
        var names = await db.Names(kind).AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellationToken);
        return merges.ConvertAll(merge => new MergeRow(
            merge.Id, other(merge), names[other(merge)].Label, merge.By, times.Ago(merge.AtUtc), times.Full(merge.AtUtc), merge.LeadsOn ? AddressOf(kind, names[merge.FromId].Slug) : null));
    }

    private async Task<IReadOnlyList<SplitRow>> SplitsAsync(KnownName name, NameKind kind, CancellationToken cancellationToken)
    {
        if (!me.IsCurator)
            return [];
        var splits = await db.NameSplits.AsNoTracking().Where(split => split.Kind == kind && split.FromId == name.Id && split.UndoneUtc == null).OrderByDescending(split => split.Id).Take(AtOnce).ToListAsync(cancellationToken);
        return splits.ConvertAll(split => new SplitRow(split.Id, (name with { Qualifier = split.Qualifier }).Label, split.Items.Count, split.By, times.Ago(split.AtUtc), times.Full(split.AtUtc)));
    }

    private async Task<IReadOnlyList<NameRow>> NearAsync(NameKind kind, KnownName name, CancellationToken cancellationToken)
    {
        if (!me.IsCurator)
            return [];
        var ids = (await near.NearAsync(kind, name.Folded, cancellationToken)).Concat(await near.LikeAsync(kind, name.Folded, cancellationToken)).Where(one => one != name.Id).Distinct().Take(20).ToList();
        var counts = await uses.CountAsync(kind, ids, exceptArticleId: null, cancellationToken);
        var names = await db.Names(kind).AsNoTracking().Where(one => ids.Contains(one.Id) && one.CountsAsId == null).ToListAsync(cancellationToken);
        return [.. names.Where(one => counts.ContainsKey(one.Id)).OrderByDescending(one => counts[one.Id]).ThenBy(one => one.SortKey, StringComparer.Ordinal).Select(one => new NameRow(one.Id, one.Label, counts[one.Id]))];
    }

    private static string StateOf(ArticleState state, bool isDue) => state switch
    {
        ArticleState.Draft => "Draft",
        ArticleState.Withdrawn => "Withdrawn",
        ArticleState.Trashed => "Trash",
        _ => isDue ? "Scheduled" : "Published",
    };
}
