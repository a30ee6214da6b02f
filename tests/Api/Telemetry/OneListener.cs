namespace Mostrador.Api.Tests.Telemetry;

/// <summary>One at a time: whoever listens to spans decides for the whole process that they are recorded.</summary>
[CollectionDefinition(Name)]
public static class OneListener
{
    public const string Name = "telemetry";
}
