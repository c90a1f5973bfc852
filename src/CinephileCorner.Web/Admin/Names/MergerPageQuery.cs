using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Shows what a merge will change before it is done.</summary>
public sealed class MergerPageQuery(CinephileDbContext db, NameMerger merger, NameUsesQuery uses, NearNames near, SiteClock clock, SiteLinks site)
{
    private const int MostShown = 20;
    private const int LongestWords = 120;

    private static readonly string[] Modules = ["pickers.js"];

    /// <param name="into">The other one; null while it is not chosen.</param>
    /// <param name="name">What was typed to choose it; null for nothing.</param>
    /// <summary>Null when there is nobody of that number who stands for themselves.</summary>
    public async Task<MergerPage?> FindAsync(NameKind kind, int id, int? into, string? name, CancellationToken cancellationToken)
    {
        if (await db.Names(kind).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.CountsAsId == null, cancellationToken) is not { } from)
            return null;
        var words = (name ?? "").Trim();
        words = words.Length <= LongestWords ? words : words[..LongestWords];
        var faults = new FormFaults();
        var other = await OtherAsync(kind, into, words, cancellationToken);
        if (other?.Id == id)
        {
            faults.Add("name", $"{other.Label} is the one this page is about. Choose another.");
            other = null;
        }
        var candidates = other is null ? await CandidatesAsync(kind, from, words, cancellationToken) : [];
        if (other is null && faults.Count == 0 && (words.Length > 0 || into is not null))
            faults.Add("name", words.Length == 0 ? "That one is not there any more. Choose another." : candidates.Count > 0 ? $"“{words}” is nobody’s exact name here. Choose from those below, or write another." : $"“{words}” is not known here. Write a name that is.");
        var counts = await uses.CountAsync(kind, other is null ? [id] : [id, other.Id], exceptArticleId: null, cancellationToken);
        var articles = other is null ? [] : await db.NameUses(kind).Where(use => use.NameId == id).Select(use => use.ArticleId).Distinct()
            .Join(db.Articles, use => use, article => article.Id, (_, article) => new { article.Id, article.Headline }).OrderByDescending(article => article.Id).Take(MostShown).Select(article => article.Headline).ToListAsync(cancellationToken);
        return new MergerPage
        {
            Title = other is null ? $"Merge {from.Label}" : $"Merge {from.Label} into {other.Label}?",
            Kind = kind,
            Faults = faults,
            Scripts = other is null ? Modules : [],
            From = new NameRow(id, from.Label, counts.GetValueOrDefault(id)),
            Into = other is null ? null : new NameRow(other.Id, other.Label, counts.GetValueOrDefault(other.Id)),
            Words = words,
            Candidates = candidates,
            Headlines = articles,
            Credits = await db.NameUses(kind).CountAsync(use => use.NameId == id, cancellationToken),
            Redirect = other is not null && await IsKnownAsync(kind, id, cancellationToken) ? (AddressOf(kind, from.Slug), AddressOf(kind, other.Slug)) : null,
            Doubt = other is null ? null : DoubtOf(from, other),
            Stamp = other is null ? "" : await merger.StampAsync(kind, id, other.Id, cancellationToken),
        };
    }

    // A merged name stands for the one it was merged into.
    private async Task<KnownName?> OtherAsync(NameKind kind, int? into, string words, CancellationToken cancellationToken)
    {
        var names = db.Names(kind).AsNoTracking();
        var found = into is not null ? await names.SingleOrDefaultAsync(one => one.Id == into, cancellationToken) : words.Length == 0 ? null : await NamedAsync(kind, words, cancellationToken);
        return found?.CountsAsId is { } meant ? await names.SingleOrDefaultAsync(one => one.Id == meant, cancellationToken) : found;
    }

    private async Task<KnownName?> NamedAsync(NameKind kind, string words, CancellationToken cancellationToken)
    {
        var ids = await LikeAsync(kind, words, cancellationToken);
        var found = await db.Names(kind).AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancellationToken);
        return found.Count == 1 ? found[0] : found.Find(one => TextFolding.Key(one.Label) == TextFolding.Key(words));
    }

    // “Here (2023)” is looked for by its title.
    private async Task<IReadOnlyList<int>> LikeAsync(NameKind kind, string words, CancellationToken cancellationToken)
    {
        var title = words.IndexOfAny(['(', '[']) is > 0 and var bracket ? words[..bracket] : words;
        var ids = await near.LikeAsync(kind, TextFolding.Key(title), cancellationToken);
        return ids.Count > 0 ? ids : await near.LikeAsync(kind, TextFolding.Key(words), cancellationToken);
    }

    private async Task<IReadOnlyList<NameRow>> CandidatesAsync(NameKind kind, KnownName from, string words, CancellationToken cancellationToken)
    {
        var folded = words.Length == 0 ? from.Folded : TextFolding.Key(words);
        var ids = (await near.NearAsync(kind, folded, cancellationToken)).Concat(await near.LikeAsync(kind, folded, cancellationToken)).ToList();
        if (words.Length > 0)
            ids.AddRange(await LikeAsync(kind, words, cancellationToken));
        if (words.Length > 0 && folded.Length > 1)
            ids.AddRange(await db.Names(kind).Where(one => one.Key.Contains(folded) && one.CountsAsId == null).OrderBy(one => one.SortKey).Take(MostShown).Select(one => one.Id).ToListAsync(cancellationToken));
        ids = [.. ids.Where(one => one != from.Id).Distinct().Take(MostShown)];
        var counts = await uses.CountAsync(kind, ids, exceptArticleId: null, cancellationToken);
        var names = await db.Names(kind).AsNoTracking().Where(one => ids.Contains(one.Id) && one.CountsAsId == null).ToListAsync(cancellationToken);
        return [.. names.OrderByDescending(one => counts.GetValueOrDefault(one.Id)).ThenBy(one => one.SortKey, StringComparer.Ordinal).Select(one => new NameRow(one.Id, one.Label, counts.GetValueOrDefault(one.Id)))];
    }

    private static string? DoubtOf(KnownName from, KnownName into) =>
        from.Year is { } year && into.Year is { } other && year != other ? $"They are told with two years, {year} and {other}. From now on {other} is shown."
        : from.Qualifier is not null && into.Qualifier is not null ? "Both have a qualifier: somebody meant to tell them apart." : null;

    private Task<bool> IsKnownAsync(NameKind kind, int id, CancellationToken cancellationToken) => kind == NameKind.Person
        ? db.PeopleAt(clock.UtcNow).AnyAsync(person => person.Id == id, cancellationToken)
        : db.FilmsAt(clock.UtcNow).AnyAsync(film => film.Id == id, cancellationToken);

    private string AddressOf(NameKind kind, string slug) => kind == NameKind.Person ? site.Person(slug) : site.Film(slug);
}
