using System.Buffers.Binary;

namespace CinephileCorner.Data.Tests.Transfer;

/// <summary>Files for imports.</summary>
internal static class Texts
{
    public static string Review(string title, int year = 2024, string front = "", string cast = "Stefan Gota (Stefan), Liyo Gong (ShuXiu)", string crew = "Bas Devos (director)", string body = "A builder and a bryologist meet in Brussels.") => $"""
        ---
        title: "{title} Review"
        {front}
        ---

        {body}

        Score: 7/10

        - Cast: {cast}
        - Crew: {crew}
        - Genre: Drama, Romance
        - Runtime: 84 minutes
        - Read about {title} ({year}) on Wikipedia and IMDb
        """.Replace("\n\n---", "\n---");

    public static string News(string title, string body = "Something happened.") => $"# {title}\n\n{body}\n";

    /// <summary>As much of a PNG as its size is in, and something to tell it from others.</summary>
    public static byte[] Png(int width, int height, byte mark = 0)
    {
        var bytes = new byte[40];
        new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13 }.CopyTo(bytes, 0);
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        bytes[39] = mark;
        return bytes;
    }
}
