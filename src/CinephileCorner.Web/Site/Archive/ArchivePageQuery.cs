using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>Reads the archive by date of publication, in the site's time zone.</summary>
public sealed class ArchivePageQuery(CinephileDbContext db, ArticleCardsQuery cards, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);

    /// <summary>All years, or one; null when the year has no articles.</summary>
    public async Task<ArchivePage?> FindAsync(int? year, CancellationToken cancellationToken)
    {
        var months = await MonthsAsync(cancellationToken);
        var years = months.Where(month => year is null || month.Key.Year == year).GroupBy(month => month.Key.Year).OrderByDescending(group => group.Key)
            .Select(group => new ArchiveYear(group.Key, links.ArchiveYear(group.Key), Enumerable.Range(1, 12)
                .Select(month => new CountedLink(new DateOnly(group.Key, month, 1).ToString("MMMM", clock.Culture), links.ArchiveMonth(group.Key, month), months.GetValueOrDefault((group.Key, month)))).ToList()))
            .ToList();
        if (year is not null && years.Count == 0)
            return null;
        var total = years.Sum(one => one.Months.Sum(month => month.Count));
        var address = year is { } one ? links.ArchiveYear(one) : links.Archive;
        var head = new PageHead
        {
            Title = year is null ? "Archive" : $"Archive of {year}",
            Description = $"{Counted.Of(total, "article")} by date of publication.",
            Address = address,
        };
        NamedLink[] trail = year is null ? [new NamedLink("Archive", links.Archive)] : [new NamedLink("Archive", links.Archive), new NamedLink(head.Title, address)];
        return new ArchivePage(head with { StructuredData = SchemaOrg.Page(schema.Collection(head, []), schema.Trail(trail)) }, year is null ? [] : [trail[0]], year, total, years);
    }

    /// <summary>Null when the month has no articles, or no such page.</summary>
    public async Task<ArchiveMonthPage?> MonthAsync(int year, int month, string? page, CancellationToken cancellationToken)
    {
        if (year is < 1 or > 9998 || !Paging.TryRead(page, out var number))
            return null;
        var first = new DateOnly(year, month, 1);
        var (from, to) = (clock.StartOf(first), clock.StartOf(first.AddMonths(1)));
        var articles = Published.Where(article => article.PublishedUtc >= from && article.PublishedUtc < to);
        var address = links.ArchiveMonth(year, month);
        var paging = new Paging(number, await articles.CountAsync(cancellationToken), PageSize, address);
        if (paging.Total == 0 || !paging.Exists)
            return null;
        var earlier = await Published.Where(article => article.PublishedUtc < from).MaxAsync(article => (DateTime?)article.PublishedUtc, cancellationToken);
        var later = await Published.Where(article => article.PublishedUtc >= to).MinAsync(article => (DateTime?)article.PublishedUtc, cancellationToken);
        var heading = clock.MonthAndYear(year, month);
        var found = await cards.ListAsync(articles.NewestFirst().Skip(paging.Skipped).Take(PageSize), cancellationToken);
        NamedLink[] crumbs = [new NamedLink("Archive", links.Archive), new NamedLink(year.ToString(CultureInfo.InvariantCulture), links.ArchiveYear(year))];
        var head = new PageHead
        {
            Title = number == 1 ? heading : $"{heading}, page {number}",
            Description = $"{Counted.Of(paging.Total, "article")} published in {heading}.",
            Address = paging.AddressOf(number),
            Previous = paging.Newer,
            Next = paging.Older,
        };
        return new ArchiveMonthPage(
            head with { StructuredData = SchemaOrg.Page(schema.Collection(head, found.Select(article => new ListedItem(article.Headline, article.Address))), schema.Trail([.. crumbs, new NamedLink(heading, address)])) },
            crumbs, heading, found, paging, MonthOf(earlier), MonthOf(later));
    }

    // Only the dates are read: a few bytes an article, and the answer is cached.
    private async Task<Dictionary<(int Year, int Month), int>> MonthsAsync(CancellationToken cancellationToken)
    {
        var dates = await Published.Select(article => article.PublishedUtc).ToListAsync(cancellationToken);
        return dates.Select(clock.Local).GroupBy(date => (date.Year, date.Month)).ToDictionary(group => group.Key, group => group.Count());
    }

    private NamedLink? MonthOf(DateTime? utc)
    {
        if (utc is null)
            return null;
        var date = clock.Local(utc.Value);
        return new NamedLink(clock.MonthAndYear(date.Year, date.Month), links.ArchiveMonth(date.Year, date.Month));
    }
}
