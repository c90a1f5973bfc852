using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
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
        var rows = await addresses.OrderBy(address => address.Path).Take(AtOnce + 1)
            .Join(db.Articles, address => address.ArticleId, article => article.Id, (address, article) => new { address.Path, article.Id, article.Kind, article.Slug, article.Headline })
            .OrderBy(row => row.Path).ToListAsync(cancellationToken);
        return new RedirectsPage
        {
            Title = "Redirects",
            Words = words,
            Rows = rows.Take(AtOnce).Select(row => new RedirectRow(row.Path, ArticleAddress.Of(row.Kind, row.Slug), row.Id, row.Headline)).ToList(),
            Next = rows.Count <= AtOnce ? null : $"{links.Redirects}?after={Uri.EscapeDataString(rows[AtOnce - 1].Path)}{(words.Length == 0 ? "" : "&q=" + Uri.EscapeDataString(words))}",
        };
    }
}
