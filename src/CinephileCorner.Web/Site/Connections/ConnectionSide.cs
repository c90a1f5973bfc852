namespace CinephileCorner.Web.Site.Connections;

/// <summary>One of the two sides of the question: what was asked, and what we know by it.</summary>
/// <param name="Key"><c>from</c> or <c>to</c>.</param>
/// <param name="Asked">As it was sent; empty for nothing.</param>
/// <param name="End">Null while nothing, or not one thing alone, is meant.</param>
/// <param name="Choices">Several of one name, or those nearest to what was asked.</param>
public sealed record ConnectionSide(string Key, string Asked, ConnectionEnd? End, IReadOnlyList<ConnectionEnd> Choices)
{
    /// <summary>True where an address was asked that nothing published has.</summary>
    public bool IsUnknownAddress { get; init; }

    /// <summary>True where several have just this name.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Whether something was asked that we cannot answer by itself.</summary>
    public bool IsOpen => Asked.Length > 0 && End is null;

    /// <summary>What stands for it in the address of the question; null for nothing.</summary>
    public string? InAddress => End?.Address ?? (Asked.Length == 0 ? null : Uri.EscapeDataString(Asked));

    /// <summary>What the field holds: what was asked, or what leads back to the end, its name or where others share that the address.</summary>
    public string Typed { get; init; } = Asked;
}
