using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Content.Linting;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Data;
using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Media;
using CinephileCorner.Data.Mentions;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Names;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles;

/// <summary>What there is to say of a text while it is written: what its reader says, and what a copy desk would, each with its place.</summary>
public sealed class TextCheck(CinephileDbContext db, NewNames names, Kept<PublishedNames> known, SiteSettings settings, SiteClock clock)
{
    private static readonly MarkdownContext NoPictures = new() { PictureUrl = _ => null, PictureSize = _ => null };

    public async Task<CheckedText> OfAsync(ArticleKind kind, string slug, string? sourcePath, byte[] source, CancellationToken cancellationToken)
    {
        var name = sourcePath ?? $"{ArticleAddress.Folder(kind)}/{slug}.md";
        var context = new ArticleFileContext(kind, settings.Site.Zone);
        var reading = ArticleFileReader.Read(name, source, context);
        var words = WordsOf(reading.File);
        return new CheckedText
        {
            Headline = reading.File?.Headline,
            Words = words,
            Minutes = ReadingTime.Minutes(words),
            Fields = ArticleFields.Read(SourceDocument.Of(source).Text, context, name).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal),
            Problems = [.. reading.Problems.Select(CheckedProblem.Of), .. await FindingsAsync(reading.File, kind, slug, source, cancellationToken)],
        };
    }

    // A text that the renderer refuses has a problem that says so; counting its words can wait.
    private static int WordsOf(ArticleFile? file)
    {
        try
        {
            return file is null ? 0 : MarkdownRenderer.Render(file.Body, NoPictures).WordCount;
        }
        catch (MarkdownRefusedException)
        {
            return 0;
        }
    }

    private async Task<IReadOnlyList<CheckedProblem>> FindingsAsync(ArticleFile? file, ArticleKind kind, string slug, byte[] source, CancellationToken cancellationToken)
    {
        if (file is null)
            return [];
        var id = await db.Articles.Where(article => article.Kind == kind && article.Slug == slug).Select(article => (int?)article.Id).SingleOrDefaultAsync(cancellationToken);
        // Every link of ours is doubted first; those that lead somewhere are believed then, with one question to the store.
        var context = new LintContext(_ => false)
        {
            NewNames = await names.OfAsync(file, id, cancellationToken),
            Names = file.Body.Contains("[[", StringComparison.Ordinal) ? (await known.GetAsync(cancellationToken)).Index : null,
            IsDecorative = file.Body.Contains("![", StringComparison.Ordinal) ? await DecorativePictures.KnownToAsync(db, cancellationToken) : null,
        };
        var findings = ArticleLinter.Lint(file, ArticleLinter.TextOf(source), context);
        var doubted = findings.Select(finding => finding.Address).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var live = doubted.Count == 0 ? [] : await LiveAsync(doubted, cancellationToken);
        return [.. findings.Where(finding => finding.Address is null || !live.Contains(finding.Address)).Select(CheckedProblem.Of)];
    }

    private async Task<HashSet<string>> LiveAsync(List<string> addresses, CancellationToken cancellationToken)
    {
        var slugs = addresses.ConvertAll(address => address[(address.LastIndexOf('/') + 1)..]);
        var readers = db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);
        var published = await readers.Where(article => EF.Parameter(slugs).Contains(article.Slug)).Select(article => new { article.Kind, article.Slug }).ToListAsync(cancellationToken);
        var former = await db.FormerAddresses.AsNoTracking().Where(address => EF.Parameter(addresses).Contains(address.Path) && readers.Any(article => article.Id == address.ArticleId)).Select(address => address.Path).ToListAsync(cancellationToken);
        return [.. published.Select(article => ArticleAddress.Of(article.Kind, article.Slug)), .. former];
    }
}
