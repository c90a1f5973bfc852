using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Redirects;

/// <summary>Reads old addresses in the order of the alphabet, by where the last page ended.</summary>
public sealed class RedirectsPageQuery(CinephileDbContext db, AdminLinks links)
{
    private const int AtOnce = 100;

    public async Task<RedirectsPage> FindAsync(string? q, string? after, CancellationToken cancellationToken)
    {
        var words = (q ?? "").Trim();
        words = words.Length <= 200 ? words : words[..200];
        var addresses = db.FormerAddresses.AsNoTracking();
        if (words.Length > 0)
            addresses = addresses.Where(address => address.Path.Contains(words));
#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
        if (!string.IsNullOrEmpty(after))
            addresses = addresses.Where(address => string.Compare(address.Path, after) > 0);
#pragma warning restore CA1309
        var films = NameAddress.Folder(NameKind.Film);
        var moved = await addresses.OrderBy(address => address.Path).Take(AtOnce + 1)
            .Join(db.Articles, address => address.ArticleId, article => article.Id, (address, article) => new
            {
                address.Path, article.Id, article.Kind, article.Slug, article.Headline, Film = article.Film!.Slug, IsOfFilm = address.Path.StartsWith(films) && db.Films.Any(film => film.Slug == address.Path.Substring(films.Length)),
            })
            .ToListAsync(cancellationToken);
        var rows = moved.Select(row => new RedirectRow(row.Path, row is { IsOfFilm: true, Film: not null } ? films + row.Film : ArticleAddress.Of(row.Kind, row.Slug), links.Article(row.Id), row.Headline))
            .Concat(await MergedAsync(NameKind.Film, words, after, cancellationToken)).Concat(await MergedAsync(NameKind.Person, words, after, cancellationToken))
            .OrderBy(row => row.From, StringComparer.Ordinal).Take(AtOnce + 1).ToList();
        return new RedirectsPage
        {
            Title = "Redirects",
            Words = words,
            Rows = rows.Take(AtOnce).ToList(),
            Next = rows.Count <= AtOnce ? null : $"{links.Redirects}?after={Uri.EscapeDataString(rows[AtOnce - 1].From)}{(words.Length == 0 ? "" : "&q=" + Uri.EscapeDataString(words))}",
        };
    }

    // Addresses of films and people that were merged.
    private async Task<IEnumerable<RedirectRow>> MergedAsync(NameKind kind, string words, string? after, CancellationToken cancellationToken)
    {
        var folder = NameAddress.Folder(kind);
        var names = db.Names(kind).AsNoTracking();
        var found = db.NameMerges.AsNoTracking().Where(merge => merge.Kind == kind && merge.UndoneUtc == null && merge.LeadsOn)
            .Join(names, merge => merge.FromId, name => name.Id, (merge, name) => new { name.Id, name.Name, name.CountsAsId, Path = folder + name.Slug })
            .Join(names, from => from.CountsAsId, into => into.Id, (from, into) => new { from.Id, from.Name, from.Path, To = folder + into.Slug });
        if (words.Length > 0)
            found = found.Where(row => row.Path.Contains(words));
#pragma warning disable CA1309 // As above.
        if (!string.IsNullOrEmpty(after))
            found = found.Where(row => string.Compare(row.Path, after) > 0);
#pragma warning restore CA1309
        return (await found.OrderBy(row => row.Path).Take(AtOnce + 1).ToListAsync(cancellationToken)).Select(row => new RedirectRow(row.Path, row.To, links.Name(kind, row.Id), row.Name));
    }
}
