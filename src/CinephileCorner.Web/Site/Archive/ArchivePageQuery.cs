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
public sealed class ArchivePageQuery(CinephileDbContext db, ArticleCardsQuery cards, OnThisDayQuery onThisDay, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int PageSize = 12;

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);

    public async Task<ArchivePage> AllAsync(CancellationToken cancellationToken)
    {
        var years = await YearsAsync(cancellationToken);
        var total = years.Sum(year => year.Total);
        var head = new PageHead { Title = "Archive", Description = $"{Counted.Of(total, "article")} by date of publication.", Address = links.Archive };
        return new ArchivePage(head with { StructuredData = SchemaOrg.Page(schema.Collection(head, years.Select(year => new ListedItem(Text(year.Year), year.Address))), schema.Trail(Root)) }, total, years, await onThisDay.AskAsync(cancellationToken));
    }

    /// <summary>Null when the year has no articles.</summary>
    public async Task<ArchiveYearPage?> YearAsync(int year, CancellationToken cancellationToken)
    {
        var years = await YearsAsync(cancellationToken);
        var at = years.FindIndex(one => one.Year == year);
        if (at < 0)
            return null;
        var found = years[at];
        var head = new PageHead { Title = $"Archive of {year}", Description = $"{Counted.Of(found.Total, "article")} published in {year}, by month.", Address = found.Address };
        return new ArchiveYearPage(
            head with
            {
                StructuredData = SchemaOrg.Page(
                    schema.Collection(head, found.Months.Where(month => month.Count > 0).Select(month => new ListedItem($"{month.Name} {year}", month.Address))), schema.Trail(Root, LinkTo(found))),
            },
            [Root], found, new Neighbours("Years", at + 1 < years.Count ? LinkTo(years[at + 1]) : null, at > 0 ? LinkTo(years[at - 1]) : null));
    }

    /// <summary>Null when the month has no articles, or no such page.</summary>
    public async Task<ArchiveMonthPage?> MonthAsync(int year, int month, string? page, CancellationToken cancellationToken)
    {
        if (!Paging.TryRead(page, out var number))
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
        NamedLink[] crumbs = [Root, new NamedLink(Text(year), links.ArchiveYear(year))];
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
            crumbs, heading, found, paging, new Neighbours("Months", MonthOf(earlier), MonthOf(later)));
    }

    // Newest first. Only the dates are read, a few bytes an article: which month one belongs to is a matter of the site's
    // time zone, of which the store knows nothing. The answer is cached.
    private async Task<List<ArchiveYear>> YearsAsync(CancellationToken cancellationToken)
    {
        var dates = await Published.Select(article => article.PublishedUtc).ToListAsync(cancellationToken);
        return dates.Select(clock.Local).GroupBy(date => date.Year).OrderByDescending(ofYear => ofYear.Key)
            .Select(ofYear => new ArchiveYear(ofYear.Key, links.ArchiveYear(ofYear.Key), Enumerable.Range(1, 12)
                .Select(month => new CountedLink(clock.Culture.DateTimeFormat.GetMonthName(month), links.ArchiveMonth(ofYear.Key, month), ofYear.Count(date => date.Month == month))).ToList()))
            .ToList();
    }

    private NamedLink Root => new("Archive", links.Archive);

    private static NamedLink LinkTo(ArchiveYear year) => new(Text(year.Year), year.Address);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private NamedLink? MonthOf(DateTime? utc)
    {
        if (utc is null)
            return null;
        var date = clock.Local(utc.Value);
        return new NamedLink(clock.MonthAndYear(date.Year, date.Month), links.ArchiveMonth(date.Year, date.Month));
    }
}
