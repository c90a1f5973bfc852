namespace CinephileCorner.Web.Hosting;

/// <summary>The folder of the keys that protect cookies and tokens: ours alone, and usable, or the site does not start.</summary>
internal static class KeyRing
{
    /// <summary>Makes the folder where it is not there, and tries it.</summary>
    /// <exception cref="WrongSettingException">The folder cannot be made, read or written.</exception>
    public static DirectoryInfo Open(string path)
    {
        try
        {
            var folder = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            // Without this look the framework would quietly keep its keys in memory, and every restart would sign everybody out.
            foreach (var key in folder.EnumerateFiles("*.xml"))
                key.OpenRead().Dispose();
            using (new FileStream(Path.Combine(path, $".try-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"The folder “{path}” of Security:KeysPath cannot be read and written ({fault.Message}); let the program use it, or name another.", fault);
        }
    }
}
