namespace CinephileCorner.Domain.Articles;

/// <summary>A version of an article's source that another one has replaced, byte for byte.</summary>
public sealed class Revision
{
    private Revision() { }

    public Revision(byte[] source, DateTime writtenUtc, DateTime replacedUtc)
    {
        Source = source;
        WrittenUtc = writtenUtc;
        ReplacedUtc = replacedUtc;
    }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public byte[] Source { get; private set; } = [];

    public DateTime WrittenUtc { get; private set; }

    public DateTime ReplacedUtc { get; private set; }
}
