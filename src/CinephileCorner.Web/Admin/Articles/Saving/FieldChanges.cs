using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>
/// The fields beside the text, as a form without scripts sends them: <c>field.score</c> is what stands there now,
/// <c>was.score</c> what stood there when the page was made. Only those that differ change the text, each its own lines.
/// </summary>
public sealed class FieldChanges(CinephileDbContext db, SiteSettings settings)
{
    private const string Is = "field.";
    private const string Was = "was.";

    /// <summary>The text with the changed fields in it, and what was wrong with those that could not be written.</summary>
    public async Task<(string Text, IReadOnlyList<string> Faults)> ApplyAsync(string text, int? articleId, ArticleKind? kind, IFormCollection form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var changed = form.Keys.Where(key => key.StartsWith(Is, StringComparison.Ordinal)).Select(key => key[Is.Length..])
            .Where(name => form.ContainsKey(Was + name) && Plain(form[Is + name]) != Plain(form[Was + name])).ToList();
        if (changed.Count == 0)
            return (text, []);
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == articleId).Select(one => new { one.Kind, one.Slug, one.SourcePath }).SingleOrDefaultAsync(cancellationToken);
        var context = new ArticleFileContext(article?.Kind ?? kind, settings.Site.Zone);
        var name = article is null ? "untitled.md" : article.SourcePath ?? $"{ArticleAddress.Folder(article.Kind)}/{article.Slug}.md";
        List<string> faults = [];
        foreach (var field in changed)
        {
            var (next, problem) = ArticleFields.Set(text, field, Plain(form[Is + field]), context, name);
            if (problem is null)
                text = next;
            else
                faults.Add($"{problem.What}; {problem.Remedy}.");
        }
        return (text, faults);
    }

    private static string Plain(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
}
