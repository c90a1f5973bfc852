using System.Text;
using CinephileCorner.Content.Drawings;
using CinephileCorner.Data.Media;
using CinephileCorner.Web.Site.Shared;
using NetVips;

namespace CinephileCorner.Web.Site.SocialCards;

/// <summary>
/// Turns the drawing of a card into a PNG. A few at a time: each takes some ten megabytes and a core for a moment, and
/// whoever asks for a thousand cards at once must not take the pages' share.
/// </summary>
public sealed class CardPainter : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    public CardPainter() => Vips.Prepare();

    /// <summary>Null when all places stayed taken for too long.</summary>
    public async Task<byte[]?> PaintAsync(string svg, CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(Patience, cancellationToken))
            return null;
        try
        {
            return Paint(svg);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    // A drawing has a handful of colours: with a palette it weighs a third.
    private static byte[] Paint(string svg)
    {
        using var drawn = Image.ThumbnailBuffer(Encoding.UTF8.GetBytes(XmlSafe.Clean(svg)), SocialCard.Width, height: SocialCard.Height, size: Enums.Size.Force);
        using var opaque = drawn.HasAlpha() ? drawn.Flatten() : drawn.Copy();
        return opaque.PngsaveBuffer(compression: 9, palette: true, q: 95, effort: 7, keep: Enums.ForeignKeep.None);
    }
}
