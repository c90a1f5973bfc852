using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using CinephileCorner.Web.StructuredData;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>Puts the question how two are connected, and answers it where both are known.</summary>
public sealed class ConnectionsPageQuery(ConnectionEndsQuery ends, ChainQuery chains, SchemaOrg schema, SiteLinks links)
{
    private const string Question = "How are they connected?";

    public async Task<ConnectionsPage> FindAsync(ConnectionAsked asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var from = await ends.FindAsync("from", asked.From, cancellationToken);
        var to = await ends.FindAsync("to", asked.To, cancellationToken);
        var address = links.Connection(from.End?.Address, to.End?.Address);
        var isAnswer = from.End is not null && to.End is not null;
        var steps = isAnswer && from.End!.Node != to.End!.Node ? await chains.FindAsync(from.End.Node, to.End.Node, cancellationToken) : [];
        var title = TitleOf(from, to);
        var answer = isAnswer ? AnswerOf(from.End!, to.End!, steps) : null;
        var head = new PageHead
        {
            Title = title,
            Description = answer is null ? "The shortest way from one film or person to another, through the credits of our reviews." : $"{title} {answer}",
            Address = address,
            // A question half put, or put in words we do not know, is nothing to find.
            Indexed = isAnswer || (asked.From.Length == 0 && asked.To.Length == 0),
            Sheet = "css/discovery.css",
        };
        return new ConnectionsPage
        {
            Head = head with { StructuredData = head.Indexed ? SchemaOrg.Page(schema.Trail(new NamedLink(Question, links.Connections))) : null },
            Heading = isAnswer ? title : Question,
            From = from,
            To = to,
            Answer = answer,
            Steps = steps,
        };
    }

    private static string TitleOf(ConnectionSide from, ConnectionSide to)
    {
        if (from.IsOpen || to.IsOpen)
            return "Which one? How are they connected?";
        if (from.End is not null && to.End is not null)
            return $"How is {from.End.Name} connected to {to.End.Name}?";
        return (from.End ?? to.End) is { } one ? $"How is {one.Name} connected to …?" : Question;
    }

    private static string AnswerOf(ConnectionEnd from, ConnectionEnd to, IReadOnlyList<ConnectionStep> steps)
    {
        if (from.Node == to.Node)
            return $"That is {from.Name} twice: nothing is nearer than that.";
        if (steps.Count == 0)
            return $"No chain of credits in our reviews leads from {from.Name} to {to.Name} yet.";
        var films = steps.Count - (from.Node.IsFilm ? 1 : 0) - (to.Node.IsFilm ? 1 : 0);
        var people = steps.Count - 1;
        var between = new[] { Between(films, "film", "films"), Between(people, "person", "people") }.OfType<string>().ToList();
        return between.Count == 0 ? "By one credit: nothing lies between them." : $"{string.Join(" and ", between)} {(films + people == 1 ? "lies" : "lie")} between them.";
    }

    private static string? Between(int count, string one, string many) => count switch { 0 => null, 1 => "1 " + one, _ => $"{count} {many}" };
}
