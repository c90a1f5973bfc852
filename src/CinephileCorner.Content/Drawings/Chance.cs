using System.Text;

namespace CinephileCorner.Content.Drawings;

/// <summary>
/// Numbers that look like chance and are always the same for the same text: FNV-1a (32 bit) feeding mulberry32, both public
/// domain and equal on every system.
/// </summary>
internal sealed class Chance(string seed)
{
    private uint _state = Hash(seed);

    /// <summary>FNV-1a over the UTF-8 bytes.</summary>
    public static uint Hash(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ octet) * 16777619u);
        return hash;
    }

    /// <summary>The next number, from 0 up to but not including 1.</summary>
    public double Next()
    {
        unchecked
        {
            _state += 0x6D2B79F5u;
            var mixed = (_state ^ (_state >> 15)) * (1u | _state);
            mixed = (mixed + ((mixed ^ (mixed >> 7)) * (61u | mixed))) ^ mixed;
            return (mixed ^ (mixed >> 14)) / 4294967296.0;
        }
    }

    /// <summary>The next number between two others.</summary>
    public double Between(double low, double high) => low + (Next() * (high - low));
}
