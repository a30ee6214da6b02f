namespace Mostrador.Kernel.Settings;

/// <summary>A configuration that is told what is read from it: the reference of all settings is written from that.</summary>
public interface ISettingsListener
{
    /// <summary>A setting is read. Who reads one in two steps tells it twice: the first time counts.</summary>
    void Hear(SettingAsked setting);
}

/// <summary>A setting as the code declares it.</summary>
/// <param name="Name">Its full name, as an environment variable.</param>
/// <param name="Type">What it must be.</param>
/// <param name="Fallback">Its value when it is absent; null = none.</param>
public sealed record SettingAsked(string Name, string Type, string? Fallback)
{
    /// <summary>Stands for a fallback that is a secret.</summary>
    public const string KnownValue = "a known value";

    /// <summary>Stands for a fallback where there can be none.</summary>
    public const string Required = "required";
}
