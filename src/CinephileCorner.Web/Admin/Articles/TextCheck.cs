using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Admin.Articles;

/// <summary>What there is to say of a text while it is written: as a reader of files would say it, with the place of each thing.</summary>
public sealed class TextCheck(SiteSettings settings)
{
    public Task<CheckedText> OfAsync(int? articleId, ArticleKind kind, string slug, string? sourcePath, byte[] source, CancellationToken cancellationToken)
    {
        var name = sourcePath ?? $"{ArticleAddress.Folder(kind)}/{slug}.md";
        var reading = ArticleFileReader.Read(name, source, new ArticleFileContext(kind, settings.Site.Zone));
        var words = reading.File is { } file ? Content.Markdown.MarkdownRenderer.Render(file.Body, new Content.Markdown.MarkdownContext { PictureUrl = _ => null, PictureSize = _ => null }).WordCount : 0;
        return Task.FromResult(new CheckedText
        {
            Headline = reading.File?.Headline,
            Words = words,
            Minutes = ReadingTime.Minutes(words),
            Problems = [.. reading.Problems.Select(CheckedProblem.Of)],
        });
    }
}
