using System.Text;
using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Mentions;

/// <summary>Lays links around found names. What it adds is an opening and a closing tag; the prose between them stays as it is.</summary>
public static class MentionMarks
{
    /// <summary>The piece with a link around each of its names that has an address; names their author linked are left to <see cref="MentionLinks"/>.</summary>
    /// <param name="mentions">Of this piece and of others, in the order of the text.</param>
    /// <param name="addressOf">Null where there is nothing to link to.</param>
    public static SafeHtml Link(SafeHtml html, int piece, IReadOnlyList<FoundMention> mentions, Func<FoundMention, string?> addressOf)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(addressOf);
        StringBuilder? linked = null;
        var done = 0;
        foreach (var mention in mentions)
        {
            if (mention.Piece != piece || mention.IsPinned || mention.Start < done || mention.Start + mention.Length > html.Value.Length)
                continue;
            var name = html.Value.AsSpan(mention.Start, mention.Length);
            if (name.ContainsAny('<', '>') || addressOf(mention) is not { } address || !LinkPolicy.IsAllowedLink(address))
                continue;
            linked ??= new StringBuilder(html.Value.Length + 512);
            linked.Append(html.Value, done, mention.Start - done).Append("<a href=\"").Append(Escape.Attribute(address)).Append("\">").Append(name).Append("</a>");
            done = mention.Start + mention.Length;
        }
        return linked is null ? html : SafeHtml.Trusted(linked.Append(html.Value, done, html.Value.Length - done).ToString());
    }
}
