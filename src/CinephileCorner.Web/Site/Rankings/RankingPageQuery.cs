using CinephileCorner.Content.Markdown;
using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Rankings;

/// <summary>Reads all that a ranking's page prints.</summary>
public sealed class RankingPageQuery(
    CinephileDbContext db, EntryAddressesQuery addresses, StatedQualifiersQuery qualifiers, RankingPastQuery pasts, ProseQuery prose, LatestArticlesQuery latest, SchemaOrg schema, SiteClock clock, SiteLinks links)
{
    private const int JumpSize = 10;

    /// <summary>Null when no such ranking is published.</summary>
    public async Task<(int Id, RankingPage Page)?> FindAsync(string slug, RankingReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var row = await db.Articles.AsNoTracking().PublishedAt(clock.UtcNow).OfKind(ArticleKind.Ranking)
            .Where(article => article.Slug == slug)
            .Select(article => new
            {
                article.Id,
                article.Headline,
                article.Summary,
                article.SummaryIsWritten,
                CriticName = article.Critic.Name,
                CriticSlug = article.Critic.Slug,
                article.PublishedUtc,
                article.UpdatedUtc,
                article.WordCount,
                article.Text.BodyHtml,
                Tags = article.Tags.OrderBy(tag => tag.Position).Select(tag => new { tag.Tag.Name, tag.Tag.Slug }).ToList(),
                Entries = article.Entries.OrderBy(entry => entry.Position).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;

        var texts = (await prose.SettleAsync(row.Id, [row.BodyHtml, .. row.Entries.Select(entry => entry.BodyHtml)], cancellationToken)).Select(Between.Cut).ToList();
        var now = EntryOrder.Of(row.Entries.Select(entry => (entry.FilmKey, entry.AliasKey ?? entry.FilmKey, entry.Number, entry.Title, entry.Year)));
        var past = await pasts.OfAsync(row.Id, now, cancellationToken);
        var movement = reading.Since is { } day && past.At(clock.StartOf(day)) is { } then ? Movement.Between(then, now) : null;
        var written = await EntriesAsync(row.Id, row.Entries, texts.ConvertAll(text => text.Own), past, movement, cancellationToken);
        var sections = SectionsOf(written, texts.ConvertAll(text => text.After), reading.IsReversed);
        var entries = sections.SelectMany(section => section.Entries).ToList();
        var changes = ChangesOf(slug, reading, past, movement);
        var critic = new NamedLink(row.CriticName, links.Critic(row.CriticSlug));
        var head = new PageHead
        {
            Title = row.Headline,
            Description = row.Summary,
            Address = links.Article(ArticleKind.Ranking, slug),
            Type = "article",
            Card = links.Card(ArticleKind.Ranking, slug),
            CardAlt = row.Headline,
            Source = links.ArticleSource(ArticleKind.Ranking, slug),
            Twins = [new TwinLink("text/csv", links.RankingCsv(slug), "CSV"), new TwinLink("application/json", links.RankingJson(slug), "JSON")],
            // Readers of a ranking that never changed are spared the styles of its changes.
            Sheet = changes is null ? PageHead.Plain : PageHead.Discovery,
            FeedsOf = links.Rankings,
            FeedsTitle = "Rankings",
            PublishedUtc = row.PublishedUtc,
            UpdatedUtc = row.UpdatedUtc,
        };
        return (row.Id, new RankingPage
        {
            Head = head with { Title = row.Headline + Variant(reading), StructuredData = SchemaOrg.Page(schema.Ranking(head, written.Select(entry => new ListedItem(entry.Name, entry.ReviewAddress, entry.Number))), schema.Trail(new NamedLink("Rankings", links.Rankings), new NamedLink(row.Headline, head.Address))) },
            Heading = new ArticleHeading(
                new NamedLink("Ranking", links.Rankings),
                row.Headline,
                row.SummaryIsWritten ? row.Summary : null,
                critic,
                row.PublishedUtc,
                row.UpdatedUtc,
                ReadingTime.Minutes(row.WordCount)),
            Intro = texts[0].Own,
            Entries = entries,
            Sections = sections,
            Closing = entries.Count == 0 ? SafeHtml.Empty : texts[^1].After,
            Jumps = JumpsTo(entries),
            OtherEnd = OtherEndOf(entries, head.Address, reading),
            Changes = changes,
            Tags = row.Tags.ConvertAll(tag => new NamedLink(tag.Name, links.Tag(tag.Slug))),
            Latest = await latest.TakeAsync(5, row.Id, cancellationToken),
        });
    }

    private async Task<List<RankedEntry>> EntriesAsync(int articleId, List<RankingEntry> entries, List<SafeHtml> texts, RankingPast past, Movement? movement, CancellationToken cancellationToken)
    {
        var pages = await addresses.FindAsync(entries.ConvertAll(entry => entry.FilmKey), cancellationToken);
        var former = past.FormerAnchors();
        var stated = await qualifiers.OfAsync(articleId, entries.ConvertAll(entry => (entry.FilmKey, entry.Title, entry.Year)), cancellationToken);
        return entries.Select((entry, index) =>
        {
            var page = pages.GetValueOrDefault(entry.FilmKey, EntryAddresses.None);
            return new RankedEntry(
                past.Now.Entries[index].Anchor, former[index], entry.Number, entry.Title, entry.Year, stated[index].IsAlike ? page.Qualifier ?? stated[index].Qualifier : null, entry.Score, texts[index + 1], page.Review, movement?.Moves[index].Words);
        }).ToList();
    }

    // From the other end a section still begins with its own words.
    private static List<RankingSection> SectionsOf(List<RankedEntry> entries, List<SafeHtml> between, bool isReversed)
    {
        var sections = new List<(SafeHtml Before, List<RankedEntry> Entries)>();
        for (var index = 0; index < entries.Count; index++)
        {
            if (index == 0 || !between[index].IsEmpty)
                sections.Add((between[index], []));
            sections[^1].Entries.Add(entries[index]);
        }
        if (isReversed)
        {
            sections.Reverse();
            sections.ForEach(section => section.Entries.Reverse());
        }
        return sections.ConvertAll(section => new RankingSection(section.Before, section.Entries));
    }

    private RankingChanges? ChangesOf(string slug, RankingReading reading, RankingPast past, Movement? movement)
    {
        var moved = past.MovedUtc.Select(utc => DateOnly.FromDateTime(clock.Local(utc).DateTime)).ToHashSet();
        var isOffered = reading.Since is not { } asked || !moved.Add(asked);
        var choices = moved.OrderDescending().Select(day => new FacetOption(RankingReading.Word(day), clock.LongDate(day), day == reading.Since)).ToList();
        return choices.Count == 0 ? null : new RankingChanges(
            choices,
            isOffered,
            reading.Since is { } day ? Told(day, movement) : null,
            movement is null ? [] : movement.LeftOut.Select(one => (one.Place, new FilmName(one.Entry.Title, one.Entry.Year).WithYear)).ToList(),
            links.Article(ArticleKind.Ranking, slug) + (reading with { Since = null }).Query,
            reading.IsReversed);
    }

    private string Told(DateOnly day, Movement? movement) =>
        movement is null ? $"How it stood on {clock.LongDate(day)} is not known any more." : $"Since {clock.LongDate(day)}: {movement.Words}.";

    private static NamedLink? OtherEndOf(List<RankedEntry> entries, string address, RankingReading reading)
    {
        if (entries.Count < 2)
            return null;
        var words = entries[0].Number > entries[^1].Number ? "Read it from the first place" : entries[0].Number < entries[^1].Number ? "Read it from the last place" : "Read it from the other end";
        return new NamedLink(words, address + (reading with { IsReversed = !reading.IsReversed }).Query);
    }

    private string Variant(RankingReading reading) =>
        (reading.IsReversed ? ", from the other end" : "") + (reading.Since is { } day ? ", what moved since " + clock.LongDate(day) : "");

    private static List<NamedLink> JumpsTo(List<RankedEntry> entries)
    {
        if (entries.Count <= JumpSize + 2)
            return [];
        var isNumbered = entries.TrueForAll(entry => entry.Number is not null);
        return Stretches(entries)
            .Select(stretch => new NamedLink(stretch.Length == 1 ? Place(stretch[0]) : Place(stretch[0]) + "–" + Place(stretch[^1]), "#" + stretch[0].Anchor))
            .ToList();

        // Numbers beside titles would be read as titles.
        string Place(RankedEntry entry) => isNumbered ? entry.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : entry.Title; // all have one
    }

    // By tens of their numbers, 47–41, 40–31, where these run one way; else ten at a time.
    private static IEnumerable<RankedEntry[]> Stretches(List<RankedEntry> entries)
    {
        var steps = entries.Zip(entries.Skip(1), (one, next) => next.Number - one.Number).ToList();
        return steps.TrueForAll(step => step > 0) || steps.TrueForAll(step => step < 0)
            ? entries.GroupBy(entry => (entry.Number - 1) / JumpSize).Select(stretch => stretch.ToArray())
            : entries.Chunk(JumpSize);
    }
}
