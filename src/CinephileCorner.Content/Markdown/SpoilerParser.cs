using Markdig.Parsers;
using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>
/// Reads spoilers. A closing fence closes the innermost open spoiler, so that text between two closing fences stays hidden,
/// which Markdig's own containers would show. Whatever is unclear stays hidden too.
/// </summary>
internal sealed class SpoilerParser : BlockParser
{
    public SpoilerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var fence = SpoilerFence.Read(processor.Line.AsSpan());
        if (fence.Title is null)
            return BlockState.None;

        processor.NewBlocks.Push(new SpoilerBlock(this)
        {
            Title = fence.Title,
            FenceLength = fence.Length,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var spoiler = (SpoilerBlock)block;
        var closes = !processor.IsCodeIndent
            && SpoilerFence.Read(processor.Line.AsSpan()).Closes(spoiler.FenceLength)
            && IsInnermost(spoiler);
        if (closes)
        {
            spoiler.IsClosed = true;
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }
        // The indentation belongs to the blocks inside.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        ((SpoilerBlock)block).HasEnded = true;
        return true;
    }

    private static bool IsInnermost(SpoilerBlock spoiler)
    {
        for (var last = spoiler.LastChild; last is not null; last = (last as ContainerBlock)?.LastChild)
        {
            // Markdig's own IsOpen means something else while lines are being matched.
            if (last is SpoilerBlock { HasEnded: false } or FencedCodeBlock { ClosingFencedCharCount: 0 })
                return false;
        }
        return true;
    }
}
