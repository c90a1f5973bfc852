using System.Text.Json;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Admin.Articles.Editor;

/// <summary>What stands on an empty sheet.</summary>
internal static class ArticleTemplate
{
    /// <param name="critic">Who will sign it; null for the site's default author.</param>
    /// <summary>The text of a new article of that kind.</summary>
    public static string Of(ArticleKind kind, string? critic)
    {
        var author = critic is null ? "" : $"author: {JsonSerializer.Serialize(critic, Plain)}\n";
        return kind switch
        {
            ArticleKind.Review => $"---\ntitle:\nfilm:\nyear:\nscore:\n{author}status: draft\n---\n\n",
            ArticleKind.Ranking => $"---\ntitle:\nkind: ranking\n{author}status: draft\n---\n\n",
            _ => $"---\ntitle:\n{author}status: draft\n---\n\n",
        };
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
