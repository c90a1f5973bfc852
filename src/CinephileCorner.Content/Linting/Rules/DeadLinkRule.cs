using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Markdown;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Content.Linting.Rules;

/// <summary>A link to an article of ours that is not there.</summary>
internal sealed class DeadLinkRule : LintRule
{
    public override string Id => "dead-link";

    public override void Check(LintedArticle article, FindingList findings)
    {
        foreach (var link in article.Links.Where(link => !link.IsPicture && !LinkPolicy.IsAllowedLink(link.Url)))
            findings.Add(this, Severity.Warning, link.Start, link.Length, $"The link leads nowhere: {Wording.Quoted(link.Url)} is no address a text may link to", "write a path from the root, as in “/reviews/here-2024”, or an address in full");
        if (article.Context.AddressExists is not { } exists)
            return;
        foreach (var link in article.Links.Where(link => !link.IsPicture))
        {
            var path = link.Url.Split('?', '#')[0].TrimEnd('/').ToLowerInvariant();
            if (path.EndsWith(".md", StringComparison.Ordinal))
                path = path[..^3];
            // Feeds and tables stand beside the articles, and no slug has a dot.
            if (path.Split('/') is ["", var folder, { Length: > 0 } slug] && !slug.Contains('.', StringComparison.Ordinal) && ArticleAddress.KindOf(folder) is not null && !exists(path))
                findings.Add(this, Severity.Warning, link.Start, link.Length, $"The link leads to {path}, where nothing stands", "correct the address, or take the link out", address: path);
        }
    }
}
