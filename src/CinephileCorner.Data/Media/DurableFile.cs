using System.Runtime.InteropServices;

namespace CinephileCorner.Data.Media;

/// <summary>Writes files that are there whole or not at all, whatever happens to the machine meanwhile.</summary>
public static class DurableFile
{
    /// <summary>Writes beside the target under another name, waits for the disk, and gives it its name; an existing file is replaced.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!; // a full path of a file has a folder
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
            FlushFolder(folder);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    // A name is an entry in its folder, and the folder has to reach the disk too. Windows does that by itself.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = NativeMethods.Open(System.Text.Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (handle < 0)
            return;
        _ = NativeMethods.FSync(handle);
        _ = NativeMethods.Close(handle);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int FSync(int handle);

        [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);
    }
}
