using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mostrador.Storage.Tests.Skipping;

/// <summary>A test that says why it does not run.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    public SkippedTestCase(IMessageSink sink, ITestMethod method)
        : base(sink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method)
    {
    }

    /// <summary>For the runner, which takes test cases apart and puts them together again.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer", error: true)]
    public SkippedTestCase()
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => NodeTools.Missing ?? base.GetSkipReason(factAttribute);
}
