#!/usr/bin/env python3
"""Makes the .doc documents of the tests: writes each as .docx here, and lets LibreOffice save it as .doc; arguments name some of them. See README.md."""
import os
import re
import subprocess
import sys
import tempfile
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
PNG = bytes.fromhex(
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154'
    '08d763f8cfc000000301010018dd8db00000000049454e44ae426082'
)
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
AUTHOR = 'w:author="someone" w:date="2022-10-12T08:00:00Z"'
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, '../../resources/org/clusterrules/word/internal/document/doc')


def run(text, properties=''):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs):
    return '<w:p>' + ''.join(r if r.startswith('<') else run(r) for r in runs) + '</w:p>'


def joined(text):
    """A paragraph of which a tracked change deletes the end."""
    return f'<w:p><w:pPr><w:rPr><w:del w:id="1" {AUTHOR}/></w:rPr></w:pPr>{run(text)}</w:p>'


def cell(width, *blocks, span=1, merge=None, across=None):
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if across:
        properties += f'<w:hMerge w:val="{across}"/>'
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    content = ''.join(b if b.startswith('<') else p(b) for b in blocks or [''])
    return f'<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>'


def table(widths, *rows):
    grid = ''.join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    borders = ''.join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV')
    )
    body = ''.join('<w:tr>' + ''.join(row) + '</w:tr>' for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def sym(font, char):
    return f'<w:r><w:rPr/><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def font(name, text, more=''):
    return run(text, f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}" w:eastAsia="{name}"/>{more}')


def legacy(default=None, checked=None):
    states = ''
    if default is not None:
        states += f'<w:default w:val="{default}"/>'
    if checked is not None:
        states += f'<w:checked w:val="{checked}"/>'
    return (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="box"/><w:enabled/>'
        f'<w:checkBox><w:sizeAuto/>{states}</w:checkBox></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def control(checked):
    glyph = '☒' if checked else '☐'
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(checked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent>{font("MS Gothic", glyph)}</w:sdtContent></w:sdt>'
    )


def field(instruction, result=''):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run(result) + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture():
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="90000" cy="90000"/><wp:docPr id="1" name="mark"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="mark"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
        '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def text_box(identifier, *blocks):
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" '
        'distL="0" distR="0" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1" relativeHeight="2">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="1800000" cy="720000"/><wp:wrapNone/><wp:docPr id="{identifier}" name="box{identifier}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>' + ''.join(blocks) + '</w:txbxContent></wps:txbx>'
        '<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
    )


def listed(number):
    return f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'


# Lists whose bullets are a tick, a box, and a dot.
BULLETS = [('Wingdings', '\uf0fc'), ('Wingdings', '\uf0a8'), ('Symbol', '\uf0b7')]
NUMBERING = (
    f'<w:numbering {W}>'
    + ''.join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{char}"/>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>'
        for i, (font, char) in enumerate(BULLETS)
    )
    + ''.join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(len(BULLETS)))
    + '</w:numbering>'
)


def reference(kind, number):
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def notes(kind, *texts):
    """The notes of a kind, the first with the number 1; those before are the lines above notes, which a word processor expects."""
    lines = [f'<w:{kind} w:type="separator" w:id="-1">{p("<w:r><w:separator/></w:r>")}</w:{kind}>']
    lines += [f'<w:{kind} w:id="{i + 1}">{p(f"<w:r><w:{kind}Ref/></w:r>", text)}</w:{kind}>' for i, text in enumerate(texts)]
    return f'<w:{kind}s {W}>{"".join(lines)}</w:{kind}s>'


# What is beside the text of the document “notes”.
ASIDES = {
    'header': f'<w:hdr {W}>{p("页眉一")}{p("单位：公顷")}</w:hdr>',
    'footer': f'<w:ftr {W}>{p("页脚")}</w:ftr>',
    'footnotes': notes('footnote', '脚注一', '脚注二'),
    'endnotes': notes('endnote', '尾注'),
}


def deleted(text):
    return f'<w:del w:id="1" {AUTHOR}><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def inserted(text):
    return f'<w:ins w:id="2" {AUTHOR}>{run(text)}</w:ins>'


DOCUMENTS = {
    'joined': [
        joined('一'),
        p('二'),
        p('三'),
        table([3000, 3000], [cell(3000, joined('甲'), p('乙'), p('丙')), cell(3000, '丁')]),
        joined('四'),
        joined('五'),
        p('六'),
        joined('七'),
        table([3000], [cell(3000, '戊')]),
        p('八'),
    ],
    'ticks': [
        p('一、符号'),
        p('□普通 ☐ ■ ☑ ☒ √ ✓ ✔'),
        p(sym('Wingdings', 'F0FE'), '叉选', sym('Wingdings', 'F0A8'), '空框', sym('Wingdings 2', 'F052'), '勾选'),
        p(font('Wingdings', '\uf0fe'), '字体叉选'),
        p(sym('Wingdings', 'F04A'), '笑脸'),
        p(legacy(default=0), '未选', legacy(default=0, checked=1), '已选', legacy(default=1), '默认选', legacy(default=1, checked=0), '取消'),
        p(control(True), '控件已选', control(False), '控件未选'),
        # LibreOffice drops the field and writes the symbol as text of a symbol font: both are put in below.
        p('〈eq \\o\\ac(□,√)〉', '圈字'),
        p(font('Wingdings', '\uf0fd', '<w:b/>'), '插入符号'),
        p('页', field('PAGE', '7'), '完'),
    ],
    'tables': [
        p('二、主导产业情况'),
        table(
            [2000, 1500, 1500, 1500],
            [cell(2000, '主导产业情况'), cell(1500, '甲年'), cell(1500, '乙年'), cell(1500, '丙年')],
            [cell(2000, '总产值', merge='restart'), cell(3000, '12.5', span=2), cell(1500, '3')],
            [cell(2000, merge='continue'), cell(1500, '一行', '两行'), cell(3000, '跨列', span=2)],
            [cell(2000, '列并', across='restart'), cell(1500, across='continue'), cell(1500, '末'), cell(1500, '尾')],
        ),
        p('表后'),
        table(
            [6500],
            [cell(6500, '外层前', table([1500, 1500], [cell(1500, '内一'), cell(1500, '内二')]), p('外层后'))],
        ),
        p('末段'),
    ],
    'changes': [
        p('产值', deleted('旧'), inserted('新'), run('隐藏', '<w:vanish/>'), '末'),
        p('图', picture(), '后'),
        p('第一行', '<w:r><w:br/></w:r>', '第二行', '<w:r><w:tab/></w:r>', '制表'),
        p('𠮷野家 12.5 ﹪'),
    ],
    # Word links an e-mail address by itself; the data of a link are kept where those of form fields are.
    'links': [
        p('联系人：王某 ', field('HYPERLINK "mailto:wang@example.org"', 'wang@example.org')),
        table([3000, 3000], [cell(3000, '联系方式'), cell(3000, p(field('HYPERLINK "http://example.org"', '0571-1234567')))]),
    ],
    # An empty last cell, and a cell with a paragraph in the middle that is set in another way.
    'rows': [
        p('三、创新能力情况'),
        table(
            [3000, 3000],
            [cell(3000, '甲'), cell(3000)],
            [cell(3000, '乙'), cell(3000, '一', p('<w:pPr><w:jc w:val="right"/></w:pPr>', '二'), '三')],
            [cell(3000, '丙'), cell(3000, '丁')],
        ),
        p('末段'),
    ],
    'boxes': [
        p('申报单位：', text_box(1, p('某县'), p('（盖章）'))),
        table([3000, 3000], [cell(3000, '意见'), cell(3000, p('同意', text_box(2, p('年月日'))), '签字')]),
        p('末段'),
    ],
    'bullets': [
        p(listed(1), '建立了集群碳排放监测机制'),
        p(listed(2), '开展了节能诊断'),
        p(listed(3), '普通列表'),
        p(listed(1), '□是 ☑否'),
    ],
    # A header, a footer and notes; the last cell holds nothing but a note.
    'notes': [
        p('一、基本情况', reference('footnote', 1)),
        table(
            [3000, 3000],
            [cell(3000, '甲'), cell(3000, p('12.5', reference('footnote', 2)))],
            [cell(3000, '乙'), cell(3000, p(reference('endnote', 1)))],
        ),
        p('末段'),
        f'<w:sectPr {R}><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/></w:sectPr>',
    ],
    'struck': [
        p(run('12', '<w:strike/>'), '6.38', run('7', '<w:dstrike/>')),
        p('348', run('1', '<w:vertAlign w:val="superscript"/>'), run('2', '<w:vertAlign w:val="subscript"/>')),
        p('348', run('2', '<w:position w:val="10"/>')),
        p(run('348', '<w:position w:val="10"/>')),
    ],
}


def docx(path, blocks, asides):
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/word/numbering.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>'
    )
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as out:
        out.writestr('[Content_Types].xml', types)
        out.writestr(
            '_rels/.rels',
            rels.format(f'<Relationship Id="rId1" Type="{kind}officeDocument" Target="word/document.xml"/>'),
        )
        out.writestr(
            'word/_rels/document.xml.rels',
            rels.format(
                f'<Relationship Id="rId1" Type="{kind}image" Target="media/mark.png"/>'
                f'<Relationship Id="rId2" Type="{kind}numbering" Target="numbering.xml"/>'
                + ''.join(
                    f'<Relationship Id="rId{i + 3}" Type="{kind}{name}" Target="{name}.xml"/>' for i, name in enumerate(asides)
                )
            ),
        )
        out.writestr('word/numbering.xml', NUMBERING)
        for name, part in asides.items():
            out.writestr(f'word/{name}.xml', part)
        out.writestr('word/media/mark.png', PNG)
        out.writestr(
            'word/document.xml', f'<w:document {W} {W14} {DRAWING}><w:body>{"".join(blocks)}</w:body></w:document>'
        )


def as_word_writes(path):
    """Puts in what LibreOffice does not write and Word does: an EQ field, and a symbol as a property of its character."""
    with open(path, 'rb') as file:
        content = file.read()
    for text, mark in (('〈', '\x13'), ('〉', '\x15')):
        assert content.count(text.encode('utf-16-le')) == 1
        content = content.replace(text.encode('utf-16-le'), mark.encode('utf-16-le'))
    symbol = '\uf0fd插入符号'.encode('utf-16-le')
    assert content.count(symbol) == 1
    content = content.replace(symbol, '(插入符号'.encode('utf-16-le'))
    # The fonts of the bold symbol (4 × sprmCRgFtc) become sprmCSymbol, sprmCFSpec, one font and sprmCFSpec again: as many bytes.
    fonts = re.compile(rb'(?<=\x35\x08\x01)\x50\x4a..\x5e\x4a..\x4f\x4a(..)\x51\x4a..', re.S)
    assert len(fonts.findall(content)) == 1
    content = fonts.sub(lambda m: b'\x09\x6a' + m[1] + b'\xfd\xf0\x55\x08\x01\x51\x4a' + m[1] + b'\x55\x08\x01', content)
    with open(path, 'wb') as file:
        file.write(content)


def main(names):
    os.makedirs(OUT, exist_ok=True)
    chosen = {name: DOCUMENTS[name] for name in names or DOCUMENTS}
    with tempfile.TemporaryDirectory() as directory:
        for name, blocks in chosen.items():
            docx(os.path.join(directory, name + '.docx'), blocks, ASIDES if name == 'notes' else {})
        subprocess.run(
            ['soffice', f'-env:UserInstallation=file://{directory}/profile', '--headless', '--convert-to',
             'doc:MS Word 97', '--outdir', OUT] + [os.path.join(directory, name + '.docx') for name in chosen],
            check=True, stdout=sys.stderr)
    if 'ticks' in chosen:
        as_word_writes(os.path.join(OUT, 'ticks.doc'))


if __name__ == '__main__':
    main(sys.argv[1:])
