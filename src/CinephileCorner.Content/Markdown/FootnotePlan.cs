using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Which part of a page prints which footnote: the part that refers to it first. A note that only hidden text refers to is
/// hidden as well, since it would give away what the spoiler covers.
/// </summary>
internal sealed class FootnotePlan
{
    private readonly Dictionary<Footnote, int> _parts = [];
    private readonly HashSet<Footnote> _open = [];

    public FootnotePlan(IReadOnlyList<IReadOnlyList<Block>> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var block in parts[part])
                Visit(block, part, isOpen: true);
        }
    }

    public IEnumerable<Footnote> Of(int part) =>
        _parts.Where(pair => pair.Value == part).Select(pair => pair.Key).OrderBy(note => note.Order);

    public bool IsHidden(Footnote note) => !_open.Contains(note);

    private void Visit(Block block, int part, bool isOpen)
    {
        switch (block)
        {
            case FootnoteGroup:
                // Where the notes themselves stand; what they say counts where they are referred to.
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Visit(child, part, isOpen && container is not SpoilerBlock);
                break;
            case LeafBlock { Inline: { } inline }:
                foreach (var link in inline.FindDescendants<FootnoteLink>())
                {
                    if (!link.IsBackLink)
                        Visit(link.Footnote, part, isOpen);
                }
                break;
        }
    }

    // Notes may refer to notes, also to themselves; each is visited at most once as hidden and once as open.
    private void Visit(Footnote note, int part, bool isOpen)
    {
        var isNew = _parts.TryAdd(note, part);
        if ((isOpen && _open.Add(note)) || isNew)
        {
            foreach (var child in note)
                Visit(child, part, isOpen);
        }
    }
}
