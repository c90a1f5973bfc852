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

    /// <summary>The text with the changed fields in it, and those that could not be written.</summary>
    public async Task<(string Text, IReadOnlyList<RefusedField> Refused)> ApplyAsync(string text, int? articleId, ArticleKind? kind, IFormCollection form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var changed = form.Keys.Where(key => key.StartsWith(Is, StringComparison.Ordinal)).Select(key => key[Is.Length..])
            .Where(name => form.ContainsKey(Was + name) && Plain(form[Is + name]) != Plain(form[Was + name])).ToList();
        if (changed.Count == 0)
            return (text, []);
        var (context, name) = await PlaceAsync(articleId, kind, cancellationToken);
        List<RefusedField> refused = [];
        foreach (var field in changed)
        {
            var value = Plain(form[Is + field]);
            var (next, problem) = ArticleFields.Set(text, field, value, context, name);
            if (problem is null)
                text = next;
            else
                refused.Add(new RefusedField(field, value, $"{problem.What}; {problem.Remedy}."));
        }
        return (text, refused);
    }

    /// <summary>The text with one field changed.</summary>
    public async Task<FieldChange> SetAsync(string text, int? articleId, ArticleKind? kind, string field, string value, CancellationToken cancellationToken)
    {
        var (context, name) = await PlaceAsync(articleId, kind, cancellationToken);
        return ArticleFields.Set(text.ReplaceLineEndings("\n"), field, Plain(value), context, name);
    }

    private async Task<(ArticleFileContext Context, string Name)> PlaceAsync(int? articleId, ArticleKind? kind, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Where(one => one.Id == articleId).Select(one => new { one.Kind, one.Slug, one.SourcePath }).SingleOrDefaultAsync(cancellationToken);
        return (new ArticleFileContext(article?.Kind ?? kind, settings.Site.Zone), article is null ? "untitled.md" : article.SourcePath ?? $"{ArticleAddress.Folder(article.Kind)}/{article.Slug}.md");
    }

    private static string Plain(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
}
