using NetVips;

namespace CinephileCorner.Data.Media;

/// <summary>The picture library, set up once for the process: few readers, no hoard, one core for one picture.</summary>
public static class Vips
{
    // Our own drawings are SVG; nothing that came from elsewhere gets there (see PictureDecoder).
    private static readonly string[] Readers = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif", "VipsForeignLoadSvg"];

    private static readonly Lazy<bool> Ready = new(SetUp);

    /// <summary>To be called before the first use of the library; again does nothing.</summary>
    public static void Prepare() => _ = Ready.Value;

    // Of a damaged picture it tells every tile; what is wrong with one, its sender hears.
    private static readonly Log.LogDelegate Silence = static (_, _, _) => { };

    private static bool SetUp()
    {
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        Operation.Block("VipsForeignLoad", true);
        foreach (var reader in Readers)
            Operation.Block(reader, false);
        return true;
    }
}
