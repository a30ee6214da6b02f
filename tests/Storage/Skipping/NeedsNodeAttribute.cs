namespace Mostrador.Storage.Tests.Skipping;

/// <summary>Every test of this class runs on node, those it inherits too; without node they are skipped.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsNodeAttribute : Attribute;
