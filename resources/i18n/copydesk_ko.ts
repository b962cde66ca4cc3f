<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Copydesk</source>
        <translation>카피데스크 정보</translation>
    </message>
    <message>
        <source>Writes and reviews articles for sites built by Jekyll. What nobody touched in a file stays as it is, byte for byte.</source>
        <translation>지킬로 만드는 사이트의 기사를 쓰고 데스킹합니다. 손대지 않은 부분은 한 바이트도 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New article</source>
        <translation>새 기사</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 기사</translation>
    </message>
    <message>
        <source>New article from template…</source>
        <translation>서식에서 새 기사…</translation>
    </message>
    <message>
        <source>What was learned of this site…</source>
        <translation>이 사이트에서 배운 것…</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>기사 열기…</translation>
    </message>
    <message>
        <source>Open site folder…</source>
        <translation>사이트 폴더 열기…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>다른 곳에 사본 저장…</translation>
    </message>
    <message>
        <source>Save drafts by themselves</source>
        <translation>초고 자동 저장</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>수정 이력…</translation>
    </message>
    <message>
        <source>Articles that were not saved…</source>
        <translation>저장하지 못한 기사…</translation>
    </message>
    <message>
        <source>Move article to trash</source>
        <translation>기사를 휴지통으로</translation>
    </message>
    <message>
        <source>Put back what was deleted last</source>
        <translation>마지막으로 버린 것 되돌려 놓기</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>휴지통…</translation>
    </message>
    <message>
        <source>Close article</source>
        <translation>기사 닫기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>서식 없이 붙여넣기</translation>
    </message>
    <message>
        <source>Markdown while typing</source>
        <translation>입력하며 마크다운 바꾸기</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Next misspelt word</source>
        <translation>다음 틀린 말</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>맞춤법 검사</translation>
    </message>
    <message>
        <source>Check Latin words, too</source>
        <translation>로마자 낱말도 검사</translation>
    </message>
    <message>
        <source>Next finding of the check</source>
        <translation>다음 점검 항목</translation>
    </message>
    <message>
        <source>Fix all that is safe</source>
        <translation>안전하게 고칠 수 있는 것 모두 고치기</translation>
    </message>
    <message>
        <source>Search posts</source>
        <translation>기사 검색</translation>
    </message>
    <message>
        <source>Show versions</source>
        <translation>수정 이력 보기</translation>
    </message>
    <message>
        <source>Show checks</source>
        <translation>출고 전 점검 보기</translation>
    </message>
    <message>
        <source>Show trash</source>
        <translation>휴지통 보기</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>굵게</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>취소선</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>아래 첨자</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>위 첨자</translation>
    </message>
    <message>
        <source>Code in the line</source>
        <translation>문장 속 코드</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>형광펜</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>주황</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>기본 글자색</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>서식 지우기</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>링크…</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>링크 없애기</translation>
    </message>
    <message>
        <source>Open link in the browser</source>
        <translation>브라우저에서 링크 열기</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>소제목</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>작은 소제목</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>번호 목록</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Term and definition</source>
        <translation>용어와 설명</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>사진…</translation>
    </message>
    <message>
        <source>Alt text, caption and size of the picture…</source>
        <translation>사진 설명·대체 텍스트·크기…</translation>
    </message>
    <message>
        <source>Pictures of the site…</source>
        <translation>사이트의 사진…</translation>
    </message>
    <message>
        <source>Move picture to trash</source>
        <translation>사진을 휴지통으로</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>표…</translation>
    </message>
    <message>
        <source>Insert embed…</source>
        <translation>동영상·게시물 넣기…</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>코드 블록</translation>
    </message>
    <message>
        <source>Footnote…</source>
        <translation>각주…</translation>
    </message>
    <message>
        <source>New paragraph below</source>
        <translation>아래에 새 문단</translation>
    </message>
    <message>
        <source>Line across the page</source>
        <translation>가로줄</translation>
    </message>
    <message>
        <source>Empty paragraph on the page</source>
        <translation>지면의 빈 문단</translation>
    </message>
    <message>
        <source>Open the card or picture…</source>
        <translation>카드·사진 열기…</translation>
    </message>
    <message>
        <source>Edit source of the block…</source>
        <translation>이 부분 소스 고치기…</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>새 소제목</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>새 소제목</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>위에 행 넣기</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>아래에 행 넣기</translation>
    </message>
    <message>
        <source>Column left</source>
        <translation>왼쪽에 열 넣기</translation>
    </message>
    <message>
        <source>Column right</source>
        <translation>오른쪽에 열 넣기</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>행 지우기</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>열 지우기</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>행 위로</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>행 아래로</translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation>열 왼쪽으로</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>열 오른쪽으로</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>머리행</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>칸 합치기</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>칸 나누기</translation>
    </message>
    <message>
        <source>Column to the left</source>
        <translation>열 왼쪽 맞춤</translation>
    </message>
    <message>
        <source>Column centred</source>
        <translation>열 가운데 맞춤</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>열 오른쪽 맞춤</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>표 지우기</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>소제목 위로</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>소제목 아래로</translation>
    </message>
    <message>
        <source>Section one level up</source>
        <translation>소제목 한 단계 올리기</translation>
    </message>
    <message>
        <source>Section one level down</source>
        <translation>소제목 한 단계 내리기</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>소제목 고치기</translation>
    </message>
    <message>
        <source>Duplicate section</source>
        <translation>소제목 복제</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>소제목 삭제</translation>
    </message>
    <message>
        <source>Go to the section above</source>
        <translation>앞 소제목으로 가기</translation>
    </message>
    <message>
        <source>Go to the section below</source>
        <translation>다음 소제목으로 가기</translation>
    </message>
    <message>
        <source>Posts and outline</source>
        <translation>기사 목록과 구성</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Source of the article</source>
        <translation>기사 원본</translation>
    </message>
    <message>
        <source>Nothing but the page</source>
        <translation>집중 화면</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Keep the line in the middle</source>
        <translation>쓰는 줄을 가운데에 두기</translation>
    </message>
    <message>
        <source>All the text bright</source>
        <translation>본문 전체를 밝게</translation>
    </message>
    <message>
        <source>Only the paragraph bright</source>
        <translation>쓰는 문단만 밝게</translation>
    </message>
    <message>
        <source>Only the section bright</source>
        <translation>쓰는 소제목만 밝게</translation>
    </message>
    <message>
        <source>Colours like the system</source>
        <translation>시스템 색상 따르기</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>밝은 화면</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>어두운 화면</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>글자 100 %</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>명령 찾기…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>About Copydesk</source>
        <translation>카피데스크 정보</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>글자색</translation>
    </message>
    <message>
        <source>Look of the preview</source>
        <translation>미리보기 모양</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>서식(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>넣기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>표(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>소제목(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Page as wide as a phone</source>
        <translation>휴대폰 너비로 보기</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>휴대폰</translation>
    </message>
    <message>
        <source>Page as wide as a tablet</source>
        <translation>태블릿 너비로 보기</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>태블릿</translation>
    </message>
    <message>
        <source>Page as wide as a desktop</source>
        <translation>PC 너비로 보기</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>Page in night colours</source>
        <translation>어두운 화면의 독자에게 보이는 대로</translation>
    </message>
    <message>
        <source>Scripts of this site in the preview</source>
        <translation>미리보기에서 이 사이트의 스크립트</translation>
    </message>
    <message>
        <source>Pictures and styles from elsewhere in the preview</source>
        <translation>미리보기에서 다른 곳의 사진과 스타일</translation>
    </message>
    <message>
        <source>Only the article of the page</source>
        <translation>페이지에서 기사만 보기</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Shared in a messenger</source>
        <translation>메신저 공유 카드</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>공유 카드</translation>
    </message>
    <message>
        <source>Found in a search</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>In the list of articles</source>
        <translation>기사 목록</translation>
    </message>
    <message>
        <source>Print the page…</source>
        <translation>페이지 인쇄…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDF로 내보내기…</translation>
    </message>
    <message>
        <source>Export as one HTML file…</source>
        <translation>HTML 파일 하나로 내보내기…</translation>
    </message>
</context>
<context>
    <name>AddField</name>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Kind of the new field</source>
        <translation>새 항목의 종류</translation>
    </message>
    <message>
        <source>Name of the new field</source>
        <translation>새 항목의 이름</translation>
    </message>
    <message>
        <source>Name, like author</source>
        <translation>이름 (예: author)</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>항목 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Give the field a name first.</source>
        <translation>먼저 항목 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>This article has a field of that name already.</source>
        <translation>이 기사에 같은 이름의 항목이 이미 있습니다.</translation>
    </message>
    <message>
        <source>A name may hold letters, digits, “_” and “-”, no spaces.</source>
        <translation>이름에는 글자, 숫자, “_”, “-”만 쓸 수 있습니다. 빈칸은 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>AltTextDialog</name>
    <message>
        <source>Insert picture</source>
        <translation>사진 넣기</translation>
    </message>
    <message>
        <source>Crop and cover…</source>
        <translation>자르기와 가리기…</translation>
    </message>
    <message>
        <source>Faces, plates and documents are covered before the picture enters the site</source>
        <translation>얼굴, 번호판, 문서를 가린 뒤에 사이트에 들어갑니다</translation>
    </message>
    <message>
        <source>What does the picture show? Readers who cannot see it hear these words.</source>
        <translation>사진에 무엇이 보이나요? 사진을 볼 수 없는 독자는 이 글을 듣습니다.</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>대체 텍스트</translation>
    </message>
    <message>
        <source>Like: The minister speaks at the press conference</source>
        <translation>예: 기자회견에서 말하는 장관</translation>
    </message>
    <message>
        <source>It only decorates; no words are needed</source>
        <translation>꾸미는 사진이라 설명이 필요 없습니다</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>넣기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>AutomaticWords</name>
    <message>
        <source>Same as {source}</source>
        <translation>{source} 그대로</translation>
    </message>
    <message>
        <source>{source} below the fixed words “{words}”</source>
        <translation>정해진 말 “{words}” 아래에 {source}</translation>
    </message>
    <message>
        <source>{source} with fixed words around it</source>
        <translation>정해진 말을 붙인 {source}</translation>
    </message>
    <message>
        <source>Opening words of {source}, {length} characters</source>
        <translation>{source}의 첫머리 {length}자</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>the first paragraph</source>
        <translation>첫 문단</translation>
    </message>
    <message>
        <source>the first heading</source>
        <translation>첫 소제목</translation>
    </message>
    <message>
        <source>the first picture</source>
        <translation>첫 사진</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>the name in the URL</source>
        <translation>주소에 쓰이는 이름</translation>
    </message>
    <message>
        <source>the day in the file&apos;s name</source>
        <translation>파일 이름의 날짜</translation>
    </message>
</context>
<context>
    <name>BlockKinds</name>
    <message>
        <source>paragraph</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>소제목</translation>
    </message>
    <message>
        <source>list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>line across the page</source>
        <translation>가로줄</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>list of terms</source>
        <translation>용어 목록</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>comment (not on the page)</source>
        <translation>주석(지면에 나오지 않음)</translation>
    </message>
    <message>
        <source>Liquid</source>
        <translation>Liquid</translation>
    </message>
    <message>
        <source>definition (not on the page)</source>
        <translation>정의(지면에 나오지 않음)</translation>
    </message>
    <message>
        <source>instruction to the converter</source>
        <translation>변환기 지시문</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>소제목</translation>
    </message>
    <message>
        <source>Write the article here</source>
        <translation>여기에 기사를 씁니다</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Picture not found: {address}</source>
        <translation>사진을 찾을 수 없습니다: {address}</translation>
    </message>
    <message>
        <source>Edit source ({key})</source>
        <translation>소스 고치기 ({key})</translation>
    </message>
</context>
<context>
    <name>BodyTransfer</name>
    <message>
        <source>Pasting {count} paragraphs…</source>
        <translation>문단 {count}개를 붙여 넣는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>그만두기</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>시각</translation>
    </message>
</context>
<context>
    <name>CaptionFields</name>
    <message>
        <source>Caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Stands below the picture</source>
        <translation>사진 아래에 놓입니다</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>촬영</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>찍은 사람</translation>
    </message>
    <message>
        <source>Provided by</source>
        <translation>제공</translation>
    </message>
    <message>
        <source>Who gave it to the newsroom</source>
        <translation>사진을 준 곳</translation>
    </message>
    <message>
        <source>Archive picture</source>
        <translation>자료사진</translation>
    </message>
    <message>
        <source>It does not show the event itself</source>
        <translation>이 기사의 현장이 아닌 사진입니다</translation>
    </message>
    <message>
        <source>Date of the archive picture</source>
        <translation>자료사진 날짜</translation>
    </message>
    <message>
        <source>Its date, if known</source>
        <translation>알고 있으면 찍은 날짜</translation>
    </message>
    <message>
        <source>Reads: {line}</source>
        <translation>이렇게 들어갑니다: {line}</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Embedded page: {title}</source>
        <translation>삽입된 페이지: {title}</translation>
    </message>
    <message>
        <source>Formula: {title}</source>
        <translation>수식: {title}</translation>
    </message>
    <message>
        <source>Comment: {title}</source>
        <translation>주석: {title}</translation>
    </message>
    <message>
        <source>Script: {title}</source>
        <translation>스크립트: {title}</translation>
    </message>
    <message>
        <source>Style sheet</source>
        <translation>스타일 시트</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>그림(벡터)</translation>
    </message>
    <message>
        <source>Part of the site: {name}</source>
        <translation>사이트 조각: {name}</translation>
    </message>
    <message>
        <source>Liquid: {name} {title}</source>
        <translation>Liquid: {name} {title}</translation>
    </message>
    <message>
        <source>Filled in by the site: {title}</source>
        <translation>사이트가 채우는 값: {title}</translation>
    </message>
    <message>
        <source>Link [{name}]: {title}</source>
        <translation>링크 [{name}]: {title}</translation>
    </message>
    <message>
        <source>Footnote {name}: {title}</source>
        <translation>각주 {name}: {title}</translation>
    </message>
    <message>
        <source>Abbreviation {name}: {title}</source>
        <translation>약어 {name}: {title}</translation>
    </message>
    <message>
        <source>Instruction to the converter: {name}</source>
        <translation>변환기 지시: {name}</translation>
    </message>
    <message>
        <source>Attributes: {title}</source>
        <translation>속성: {title}</translation>
    </message>
    <message>
        <source>End of a block</source>
        <translation>문단 구분</translation>
    </message>
    <message>
        <source>Code: {title}</source>
        <translation>코드: {title}</translation>
    </message>
    <message>
        <source>Table kept as source</source>
        <translation>표 (소스 그대로)</translation>
    </message>
    <message>
        <source>HTML &lt;{name}&gt;: {title}</source>
        <translation>HTML &lt;{name}&gt;: {title}</translation>
    </message>
    <message>
        <source>Kept as source</source>
        <translation>소스 그대로 보존</translation>
    </message>
    <message>
        <source>Video: {title}</source>
        <translation>동영상: {title}</translation>
    </message>
    <message>
        <source>Sound: {title}</source>
        <translation>소리: {title}</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>유튜브</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>인스타그램</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>페이스북</translation>
    </message>
    <message>
        <source>Naver TV</source>
        <translation>네이버TV</translation>
    </message>
    <message>
        <source>Kakao TV</source>
        <translation>카카오TV</translation>
    </message>
    <message>
        <source>Google Maps</source>
        <translation>구글 지도</translation>
    </message>
    <message>
        <source>Naver Map</source>
        <translation>네이버 지도</translation>
    </message>
    <message>
        <source>Kakao Map</source>
        <translation>카카오맵</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>what stands beside it would become something else</source>
        <translation>바로 옆의 내용이 다른 것으로 바뀝니다</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>there is no room left of what you may use on this drive</source>
        <translation>이 드라이브에서 쓸 수 있는 용량을 다 썼습니다</translation>
    </message>
    <message>
        <source>another program is holding the file</source>
        <translation>다른 프로그램이 파일을 붙잡고 있습니다</translation>
    </message>
    <message>
        <source>the drive cannot be reached</source>
        <translation>드라이브에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>Windows does not allow this file name</source>
        <translation>Windows에서 쓸 수 없는 파일 이름입니다</translation>
    </message>
    <message>
        <source>the file is too large for this drive</source>
        <translation>이 드라이브에 담기에는 파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>it is not a file of this site</source>
        <translation>이 사이트의 파일이 아닙니다</translation>
    </message>
    <message>
        <source>this computer does not allow it</source>
        <translation>이 컴퓨터가 허용하지 않습니다</translation>
    </message>
    <message>
        <source>the drive is write-protected</source>
        <translation>드라이브가 쓰기 금지되어 있습니다</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>그 자리에 없습니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>a folder on the way is a file</source>
        <translation>경로 가운데 폴더가 아닌 파일이 있습니다</translation>
    </message>
    <message>
        <source>the file name is too long</source>
        <translation>파일 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>the drive does not answer properly</source>
        <translation>드라이브가 제대로 응답하지 않습니다</translation>
    </message>
    <message>
        <source>it would not read back as it is</source>
        <translation>다시 읽으면 달라집니다</translation>
    </message>
    <message>
        <source>the drive did not keep what was written</source>
        <translation>드라이브에 쓴 내용이 남지 않았습니다</translation>
    </message>
    <message>
        <source>it holds a broken character</source>
        <translation>깨진 글자가 들어 있습니다</translation>
    </message>
    <message>
        <source>the fields have to be repaired first</source>
        <translation>먼저 항목을 고쳐야 합니다</translation>
    </message>
    <message>
        <source>the fields are TOML, which Jekyll does not read</source>
        <translation>항목이 TOML로 되어 있어 지킬이 읽지 않습니다</translation>
    </message>
    <message>
        <source>another field would change with it</source>
        <translation>다른 항목까지 바뀝니다</translation>
    </message>
    <message>
        <source>it is neither a paragraph nor a heading</source>
        <translation>문단도 소제목도 아닙니다</translation>
    </message>
    <message>
        <source>it is no list</source>
        <translation>목록이 아닙니다</translation>
    </message>
    <message>
        <source>the list has only this item</source>
        <translation>목록에 이 항목밖에 없습니다</translation>
    </message>
    <message>
        <source>it begins with {mark}, which means something else there</source>
        <translation>{mark}로 시작하는데, 그 자리에서는 다른 뜻이 됩니다</translation>
    </message>
    <message>
        <source>it begins with a quoted word, and more text follows</source>
        <translation>따옴표로 묶은 말로 시작하고 뒤에 글이 이어집니다</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>it has a colon with a space behind it</source>
        <translation>쌍점 뒤에 빈칸이 있습니다</translation>
    </message>
    <message>
        <source>a tab stands where spaces belong</source>
        <translation>빈칸이 올 자리에 탭이 있습니다</translation>
    </message>
    <message>
        <source>the space behind the field&apos;s colon is missing</source>
        <translation>항목 이름의 쌍점 뒤에 빈칸이 없습니다</translation>
    </message>
    <message>
        <source>a full-width colon stands behind the field&apos;s name</source>
        <translation>항목 이름 뒤에 전각 쌍점이 있습니다</translation>
    </message>
    <message>
        <source>it holds an invisible control character</source>
        <translation>보이지 않는 제어 문자가 들어 있습니다</translation>
    </message>
    <message>
        <source>it looks like a number and is none</source>
        <translation>숫자처럼 보이지만 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>the lines are no fields with a name and a value</source>
        <translation>이름과 값으로 된 항목이 아닙니다</translation>
    </message>
    <message>
        <source>the line is not written as Jekyll expects</source>
        <translation>지킬이 읽을 수 있게 적혀 있지 않습니다</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Checks</source>
        <translation>출고 전 점검</translation>
    </message>
    <message>
        <source>The check failed several times; it is off until the next start.</source>
        <translation>점검이 여러 번 멈췄습니다. 다음에 시작할 때까지 점검하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>고칠 것이 없습니다.</translation>
    </message>
    <message>
        <source>The article was changed meanwhile: nothing was fixed. Try again.</source>
        <translation>그 사이 기사가 바뀌어 아무것도 고치지 않았습니다. 다시 해 보십시오.</translation>
    </message>
    <message>
        <source>There is nothing that can be fixed safely.</source>
        <translation>안전하게 고칠 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Fixed: {count}. Undo takes all of it back.</source>
        <translation>{count}건을 고쳤습니다. 실행 취소하면 모두 되돌아갑니다.</translation>
    </message>
    <message>
        <source>“{rule}” is switched off in .copydesk/site.yml.</source>
        <translation>이 사이트에서는 “{rule}” 항목을 점검하지 않습니다(.copydesk/site.yml).</translation>
    </message>
    <message>
        <source>Saved, but the site would not publish it as it is meant: {reason}</source>
        <translation>저장했습니다. 그러나 이대로는 사이트에 제대로 실리지 않습니다: {reason}</translation>
    </message>
    <message>
        <source>Show me where</source>
        <translation>어디인지 보기</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Fix</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Do not check this on this site</source>
        <translation>이 사이트에서 이 항목 점검 안 함</translation>
    </message>
    <message>
        <source>Written into .copydesk/site.yml, where it can be taken back</source>
        <translation>.copydesk/site.yml에 적으며, 거기서 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>Findings, what stops publication first</source>
        <translation>점검 결과, 출고를 막는 것부터</translation>
    </message>
    <message>
        <source>Stops publication</source>
        <translation>출고 불가</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>What the site would drop, break or hide of the open article is told here.</source>
        <translation>열린 기사에서 사이트가 빠뜨리거나 깨뜨리거나 감출 것을 여기에 알립니다.</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>점검하고 있습니다…</translation>
    </message>
    <message>
        <source>The site&apos;s other articles are being read; more may be found.</source>
        <translation>사이트의 다른 기사를 읽고 있습니다. 더 나올 수 있습니다.</translation>
    </message>
    <message>
        <source>The check is off until the next start.</source>
        <translation>다음에 시작할 때까지 점검하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing found: the site publishes this article as it is meant.</source>
        <translation>고칠 것이 없습니다. 이 기사는 쓴 그대로 사이트에 실립니다.</translation>
    </message>
    <message>
        <source>Fix all that is safe ({count})</source>
        <translation>안전한 것 모두 고치기({count})</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>무엇을 할까요?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>No command has “{text}” in its name.</source>
        <translation>이름에 “{text}”이(가) 든 명령이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Mine</source>
        <translation>내 글</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>상대 글</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>내 글로</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>상대 글로</translation>
    </message>
    <message>
        <source>Both, mine first</source>
        <translation>둘 다, 내 글 먼저</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>모든 항목</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>본문 전체</translation>
    </message>
    <message>
        <source>Deleted here</source>
        <translation>여기서는 삭제됨</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed in two places</source>
        <translation>두 곳에서 고쳐진 기사</translation>
    </message>
    <message>
        <source>What the other side did</source>
        <translation>상대가 고친 것</translation>
    </message>
    <message>
        <source>Bring together</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Save mine as another article</source>
        <translation>내 글을 다른 기사로 저장</translation>
    </message>
    <message>
        <source>Mine everywhere</source>
        <translation>모두 내 글로</translation>
    </message>
    <message>
        <source>Theirs everywhere</source>
        <translation>모두 상대 글로</translation>
    </message>
    <message>
        <source>“{title}” was changed in its file while you were writing here.</source>
        <translation>여기서 쓰는 동안 “{title}” 기사의 파일이 다른 곳에서 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Both changed different places, so both can be taken. Undo gives back yours alone.</source>
        <translation>서로 다른 곳을 고쳤으므로 둘 다 살릴 수 있습니다. 실행 취소하면 내 글만 남습니다.</translation>
    </message>
    <message>
        <source>One place was changed by both: choose what is to stand there. All else is taken from both.</source>
        <translation>한 곳을 둘 다 고쳤습니다. 그곳에 무엇을 둘지 고르세요. 나머지는 양쪽 것을 모두 살립니다.</translation>
    </message>
    <message>
        <source>{count} places were changed by both: choose for each what is to stand there. All else is taken from both.</source>
        <translation>{count}곳을 둘 다 고쳤습니다. 곳마다 무엇을 둘지 고르세요. 나머지는 양쪽 것을 모두 살립니다.</translation>
    </message>
</context>
<context>
    <name>CountsPopup</name>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>이 소제목</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>고른 부분</translation>
    </message>
    <message>
        <source>Characters with spaces</source>
        <translation>글자 수(공백 포함)</translation>
    </message>
    <message>
        <source>Characters without spaces</source>
        <translation>글자 수(공백 제외)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>어절</translation>
    </message>
    <message>
        <source>Manuscript sheets of 200</source>
        <translation>200자 원고지</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>읽는 시간</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation>{count}매</translation>
    </message>
    <message>
        <source>Manuscript sheets: characters with spaces, divided by 200. A character is what is read as one, however it is stored; line ends count nothing. Reading time: 500 characters a minute. Code and blocks that are kept as source are left out.</source>
        <translation>원고지 매수는 공백 포함 글자 수를 200으로 나눈 값입니다. 저장 방식과 상관없이 눈에 보이는 한 글자를 한 자로 세고, 줄바꿈은 세지 않습니다. 읽는 시간은 1분에 500자로 셈합니다. 코드와 원본 그대로 두는 블록은 세지 않습니다.</translation>
    </message>
</context>
<context>
    <name>CuttingDialog</name>
    <message>
        <source>Crop and cover</source>
        <translation>자르기와 가리기</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>모자이크</translation>
    </message>
    <message>
        <source>Cover whole</source>
        <translation>완전히 가리기</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>초점</translation>
    </message>
    <message>
        <source>Crop to a ratio</source>
        <translation>비율로 자르기</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Use it so</source>
        <translation>이대로 쓰기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Draw what is to be kept. The rest does not enter the site.</source>
        <translation>남길 부분을 그려 주세요. 나머지는 사이트에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Draw over faces. Text can be guessed from squares: use “Cover whole” for it.</source>
        <translation>얼굴 위에 그려 주세요. 글자는 모자이크로도 짐작할 수 있으니 ‘완전히 가리기’를 쓰세요.</translation>
    </message>
    <message>
        <source>Draw over plates, documents and names: one plain colour, nothing can be guessed.</source>
        <translation>번호판, 문서, 이름 위에 그려 주세요. 한 가지 색으로 덮어 아무것도 짐작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Click what has to be seen however the picture is cut.</source>
        <translation>사진이 어떻게 잘려도 꼭 보여야 할 곳을 눌러 주세요.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
    <message>
        <source>Choose the day and time</source>
        <translation>날짜와 시각 고르기</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2024-07-14 or 2024-07-14 09:30:00 +0900.</source>
        <translation>날짜가 아닙니다. 2024-07-14 또는 2024-07-14 09:30:00 +0900처럼 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Save “{title}” before it is closed?</source>
        <translation>닫기 전에 “{title}” 기사를 저장할까요?</translation>
    </message>
    <message>
        <source>It would be saved as {name}. Without saving, it goes to the trash and can be put back from there.</source>
        <translation>{name} 파일로 저장됩니다. 저장하지 않으면 휴지통에 넣으며, 거기서 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>It would be saved as {name}. Without saving, the file stays as it is; what you changed is kept among the article&apos;s versions.</source>
        <translation>{name} 파일로 저장됩니다. 저장하지 않으면 파일은 그대로 두고, 고친 내용은 수정 이력에 남깁니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Not ready to be published</source>
        <translation>출고할 준비가 되지 않았습니다</translation>
    </message>
    <message>
        <source>Save {name} although the site would not publish it as it is meant?</source>
        <translation>이대로는 사이트에 제대로 실리지 않습니다. 그래도 {name} 파일을 저장하겠습니까?</translation>
    </message>
    <message>
        <source>A draft can be saved at any time; the site does not show it.</source>
        <translation>초고는 언제든 저장할 수 있고 사이트에 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Show me where</source>
        <translation>어디인지 보기</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>그래도 저장</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>기사 열기</translation>
    </message>
    <message>
        <source>Articles ({patterns})</source>
        <translation>기사 ({patterns})</translation>
    </message>
    <message>
        <source>Open site folder</source>
        <translation>사이트 폴더 열기</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>사진 ({patterns})</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>사진 고르기</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>사진 고르기</translation>
    </message>
    <message>
        <source>Pictures on their way</source>
        <translation>넣는 중인 사진</translation>
    </message>
    <message>
        <source>{count} pictures are still being prepared for this article.</source>
        <translation>이 기사에 넣을 사진 {count}장을 아직 준비하고 있습니다.</translation>
    </message>
    <message>
        <source>Left now, the article goes without them. The files that you chose stay.</source>
        <translation>지금 닫으면 그 사진들 없이 닫습니다. 고른 원본 파일은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>사진 없이 닫기</translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>기다리기</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>다른 곳에 사본 저장</translation>
    </message>
    <message>
        <source>Delete all versions</source>
        <translation>수정 이력 모두 삭제</translation>
    </message>
    <message>
        <source>Delete {count} earlier versions of this article for good?</source>
        <translation>이 기사의 수정 이력 {count}개를 완전히 삭제할까요?</translation>
    </message>
    <message>
        <source>The article and its file stay as they are.</source>
        <translation>기사와 파일은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>완전히 삭제</translation>
    </message>
    <message>
        <source>Delete {name} for good?</source>
        <translation>{name} 파일을 완전히 삭제할까요?</translation>
    </message>
    <message>
        <source>It cannot be brought back afterwards.</source>
        <translation>삭제하면 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>New article from template</source>
        <translation>서식에서 새 기사</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>서식</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>moved and changed</source>
        <translation>이동하고 바뀜</translation>
    </message>
    <message>
        <source>written another way</source>
        <translation>적는 방식만 바뀜</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>다른 것이 없습니다.</translation>
    </message>
    <message>
        <source>Only blank lines, comments or order differ.</source>
        <translation>빈 줄, 주석, 순서만 다릅니다.</translation>
    </message>
    <message>
        <source>moved here:</source>
        <translation>이곳으로 이동:</translation>
    </message>
    <message>
        <source>take this back</source>
        <translation>이것을 빼기</translation>
    </message>
    <message>
        <source>put this back</source>
        <translation>이것을 되돌리기</translation>
    </message>
    <message>
        <source>Text above the first section</source>
        <translation>첫 소제목 앞의 글</translation>
    </message>
    <message>
        <source>Section without a title</source>
        <translation>제목 없는 소제목</translation>
    </message>
    <message>
        <source>reads as before; only its source differs:</source>
        <translation>읽히는 글은 같고 원본만 다릅니다:</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 외 {count}곳</translation>
    </message>
    <message>
        <source>blank lines or order</source>
        <translation>빈 줄이나 순서</translation>
    </message>
    <message>
        <source>empty heading</source>
        <translation>빈 소제목</translation>
    </message>
    <message>
        <source>empty paragraph</source>
        <translation>빈 문단</translation>
    </message>
    <message>
        <source>empty list</source>
        <translation>빈 목록</translation>
    </message>
    <message>
        <source>empty quote</source>
        <translation>빈 인용</translation>
    </message>
    <message>
        <source>empty table</source>
        <translation>빈 표</translation>
    </message>
    <message>
        <source>empty code</source>
        <translation>빈 코드</translation>
    </message>
    <message>
        <source>line across the page</source>
        <translation>가로줄</translation>
    </message>
    <message>
        <source>nothing that is seen</source>
        <translation>보이지 않는 부분</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Picture: {alt}</source>
        <translation>사진: {alt}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>What differs</source>
        <translation>다른 것</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>Not taken over yet</source>
        <translation>아직 반영되지 않은 글</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>What was being typed</source>
        <translation>쓰고 있던 글</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Typed in the dialog “{title}” and not taken over yet:</source>
        <translation>‘{title}’ 창에 쓰고 있었고 아직 반영되지 않은 글:</translation>
    </message>
</context>
<context>
    <name>EmbedDialog</name>
    <message>
        <source>Insert embed</source>
        <translation>동영상·게시물 넣기</translation>
    </message>
    <message>
        <source>Address of a film, a post or a map: YouTube, Vimeo, X, Instagram, Facebook, TikTok, Naver TV…</source>
        <translation>동영상, 게시물, 지도의 주소: 유튜브, 비메오, X, 인스타그램, 페이스북, 틱톡, 네이버TV…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>넣기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>{provider} gives the code itself: copy it there and paste it into the source.</source>
        <translation>{provider}은(는) 삽입 코드를 직접 줍니다. 그곳에서 복사해 소스에 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>No site that is known here has this address.</source>
        <translation>여기서 아는 사이트의 주소가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>The list of articles is being read…</source>
        <translation>기사 목록을 읽고 있습니다…</translation>
    </message>
    <message>
        <source>Nothing here has “{text}” in its title or text.</source>
        <translation>제목이나 본문에 “{text}”이(가) 있는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing here passes the filter.</source>
        <translation>거르기에 맞는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Articles that are not to be published yet stand here.</source>
        <translation>아직 내보내지 않을 기사가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>The site&apos;s articles stand here.</source>
        <translation>사이트의 기사가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>기사 쓰기</translation>
    </message>
</context>
<context>
    <name>EndedNote</name>
    <message>
        <source>The preview ended unexpectedly and is coming back. Go on writing.</source>
        <translation>미리보기가 갑자기 끝나서 다시 불러오고 있습니다. 계속 쓰셔도 됩니다.</translation>
    </message>
    <message>
        <source>The preview ended several times in a row and stays off for now. Writing and saving work as usual.</source>
        <translation>미리보기가 여러 번 잇달아 끝나서 잠시 꺼 두었습니다. 쓰기와 저장은 그대로 됩니다.</translation>
    </message>
    <message>
        <source>This page kept the preview busy without end, so it was ended. Writing and saving work as usual.</source>
        <translation>이 페이지 때문에 미리보기가 멈춰서 끝냈습니다. 쓰기와 저장은 그대로 됩니다.</translation>
    </message>
    <message>
        <source>This page needed too much memory, so the preview was ended. Writing and saving work as usual.</source>
        <translation>이 페이지가 메모리를 너무 많이 써서 미리보기를 끝냈습니다. 쓰기와 저장은 그대로 됩니다.</translation>
    </message>
    <message>
        <source>Show the preview again</source>
        <translation>미리보기 다시 보기</translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message>
        <source>Counts of article, section and selection</source>
        <translation>기사 전체·소제목·고른 부분의 분량</translation>
    </message>
    <message>
        <source>Manuscript sheets of 200 characters: characters with spaces, divided by 200</source>
        <translation>200자 원고지 매수: 공백 포함 글자 수를 200으로 나눈 값</translation>
    </message>
    <message>
        <source>Go to the outline</source>
        <translation>기사 구성으로 가기</translation>
    </message>
    <message>
        <source>What the site would drop, break or hide of this article</source>
        <translation>이 기사에서 사이트가 빠뜨리거나 깨뜨리거나 감출 것</translation>
    </message>
    <message>
        <source>The address that Jekyll will give the article; a click copies it</source>
        <translation>지킬이 이 기사에 붙일 주소입니다. 누르면 복사합니다</translation>
    </message>
    <message>
        <source>English</source>
        <translation>화면 언어 한국어</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>화면 언어</translation>
    </message>
    <message>
        <source>Size of the article&apos;s text</source>
        <translation>본문 글자 크기</translation>
    </message>
    <message>
        <source>Checks: {count}, {stopping} stop publication</source>
        <translation>출고 전 점검({count}건, 출고 불가 {stopping})</translation>
    </message>
    <message>
        <source>Checks: {count}</source>
        <translation>출고 전 점검({count}건)</translation>
    </message>
    <message>
        <source>{count} characters · {without} without spaces</source>
        <translation>공백 포함 {count}자 · 제외 {without}자</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count}어절</translation>
    </message>
    <message>
        <source>{count} manuscript sheets</source>
        <translation>200자 원고지 {count}매</translation>
    </message>
    <message>
        <source>{count} min read</source>
        <translation>읽는 데 {count}분</translation>
    </message>
    <message>
        <source>Section {number}/{count}</source>
        <translation>소제목 {number}/{count}</translation>
    </message>
    <message>
        <source>URL: {url}</source>
        <translation>기사 주소(예정): {url}</translation>
    </message>
    <message>
        <source>Not on the site until {date}</source>
        <translation>{date}까지 사이트에 나오지 않습니다</translation>
    </message>
    <message>
        <source>Zoom: {percent} %</source>
        <translation>확대: {percent} %</translation>
    </message>
    <message>
        <source>Selected: {count} characters · {without} without spaces · {words} words · {sheets} sheets</source>
        <translation>고른 부분: 공백 포함 {count}자 · 제외 {without}자 · {words}어절 · 원고지 {sheets}매</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>다른 곳에 사본 저장…</translation>
    </message>
    <message>
        <source>Save it here again</source>
        <translation>이곳에 다시 저장</translation>
    </message>
    <message>
        <source>Save mine under its new name</source>
        <translation>새 이름으로 저장</translation>
    </message>
    <message>
        <source>Save mine with “-{number}” behind the name</source>
        <translation>이름 끝에 ‘-{number}’ 붙여 저장</translation>
    </message>
    <message>
        <source>A copy is in {path}. The article itself is still not saved.</source>
        <translation>사본을 저장했습니다: {path} 기사 자체는 아직 저장되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>오류 보고서</translation>
    </message>
    <message>
        <source>Put the article&apos;s text and the error&apos;s own words into the report</source>
        <translation>기사 본문과 오류 내용을 보고서에 넣기</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>보고서 복사</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>계속 쓰기</translation>
    </message>
    <message>
        <source>Copydesk made a mistake of its own.</source>
        <translation>카피데스크에 오류가 생겼습니다.</translation>
    </message>
    <message>
        <source>Your text is still here, and it is kept aside on the disk as well. Save it now.</source>
        <translation>쓰던 글은 그대로 있고 디스크에도 따로 보관했습니다. 지금 저장하세요.</translation>
    </message>
    <message>
        <source>Your text is still here, but could not be kept aside: save it now, or copy it out.</source>
        <translation>쓰던 글은 그대로 있지만 따로 보관하지 못했습니다. 지금 저장하거나 복사해 두세요.</translation>
    </message>
    <message>
        <source>A report without any of your text is in {path}.</source>
        <translation>본문이 들어 있지 않은 보고서를 남겼습니다: {path}</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>Write a number here, like 12 or 3.5.</source>
        <translation>12나 3.5처럼 숫자를 적으세요.</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most} here.</source>
        <translation>{least}부터 {most}까지의 숫자를 적으세요.</translation>
    </message>
    <message>
        <source>This field holds more than a form can show; it is kept as it is.</source>
        <translation>이 항목에는 입력란에 보일 수 없는 내용이 있어 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Feature text</source>
        <translation>상단 문구</translation>
    </message>
    <message>
        <source>Feature picture</source>
        <translation>상단 사진</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>대표 이미지</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>고친 날짜</translation>
    </message>
    <message>
        <source>Name in the URL</source>
        <translation>주소 이름</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>게재</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>레이아웃</translation>
    </message>
    <message>
        <source>Fixed URL</source>
        <translation>고정 주소</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>댓글</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Remove the field “{name}”</source>
        <translation>“{name}” 항목 지우기</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>꼭 적어야 합니다</translation>
    </message>
    <message>
        <source>The field follows until you write into it yourself.</source>
        <translation>직접 고쳐 쓰기 전까지 저절로 따라갑니다.</translation>
    </message>
    <message>
        <source>This does not have the form that the site asks for.</source>
        <translation>사이트가 정한 형식과 다릅니다.</translation>
    </message>
</context>
<context>
    <name>FileNameDialog</name>
    <message>
        <source>Rename file</source>
        <translation>파일 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the file, without date and ending</source>
        <translation>파일 이름(날짜와 확장자 빼고)</translation>
    </message>
    <message>
        <source>The old address leads to the new one</source>
        <translation>옛 주소를 새 주소로 연결</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>{old}
becomes
{new}</source>
        <translation>{old}
→
{new}</translation>
    </message>
    <message>
        <source>Links to the old address will lead nowhere.</source>
        <translation>옛 주소로 건 링크는 끊어집니다.</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Show everything</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filter</source>
        <translation>거르기</translation>
    </message>
    <message>
        <source>Filter and sort the list</source>
        <translation>목록을 거르고 정렬하기</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>달</translation>
    </message>
    <message>
        <source>Only what Jekyll would not build as meant</source>
        <translation>Jekyll이 제대로 만들지 못할 것만</translation>
    </message>
    <message>
        <source>Pages instead of posts</source>
        <translation>기사 대신 고정 페이지</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Rename “{name}” everywhere…</source>
        <translation>“{name}” 이름을 모든 기사에서 바꾸기…</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>문제 있음</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>고정 페이지</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>The expression cannot be read at character {number}.</source>
        <translation>정규식의 {number}번째 글자를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The expression has no group {name}. Write $$ for a dollar sign, \\ for a backslash.</source>
        <translation>정규식에 {name} 묶음이 없습니다. 달러 기호는 $$, 역사선은 \\로 쓰십시오.</translation>
    </message>
    <message>
        <source>This expression takes too long; make it simpler.</source>
        <translation>이 정규식은 너무 오래 걸립니다. 더 간단하게 고쳐 주십시오.</translation>
    </message>
    <message>
        <source>The end was reached; went on from the top.</source>
        <translation>끝까지 찾아 처음부터 다시 찾았습니다.</translation>
    </message>
    <message>
        <source>The top was reached; went on from the end.</source>
        <translation>처음까지 찾아 끝에서부터 다시 찾았습니다.</translation>
    </message>
    <message>
        <source>The match is in a source block and was left; to change it, switch on “In source blocks too”.</source>
        <translation>소스 블록 안이라 그대로 두었습니다. 바꾸려면 ‘소스 블록도’를 켜십시오.</translation>
    </message>
    <message>
        <source>Select some text of the article first.</source>
        <translation>먼저 본문에서 찾을 범위를 선택하십시오.</translation>
    </message>
    <message>
        <source>{count} replaced.</source>
        <translation>{count}곳을 바꿨습니다.</translation>
    </message>
    <message>
        <source>{count} in source blocks left.</source>
        <translation>소스 블록 안의 {count}곳은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{count} could not be written there and stay as they are.</source>
        <translation>{count}곳은 바꿔 쓸 수 없어 그대로 두었습니다.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>None found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count}곳</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>찾기와 바꾸기</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>In source blocks too</source>
        <translation>소스 블록도</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Show or hide replacing</source>
        <translation>바꾸기 펴기·접기</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>온전한 낱말</translation>
    </message>
    <message>
        <source>A Korean word may have particles: 서울 finds 서울은 and 서울에서, not 서울대.</source>
        <translation>조사가 붙은 낱말도 찾습니다. ‘서울’로 서울은, 서울에서를 찾고 서울대는 찾지 않습니다.</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>In the replacement $1 is the first group, $&amp; the whole match.</source>
        <translation>바꿀 내용에서 $1은 첫째 묶음, $&amp;는 찾은 내용 전체입니다.</translation>
    </message>
    <message>
        <source>In the selection only</source>
        <translation>선택한 범위에서만</translation>
    </message>
    <message>
        <source>Replace in source blocks too</source>
        <translation>소스 블록 안도 바꾸기</translation>
    </message>
    <message>
        <source>Scripts, comments and Liquid are left alone otherwise.</source>
        <translation>켜지 않으면 스크립트, 주석, Liquid는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 결과</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 결과</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Replace this match and go to the next</source>
        <translation>이곳을 바꾸고 다음으로</translation>
    </message>
    <message>
        <source>Replace every match</source>
        <translation>찾은 곳을 모두 바꾸기</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Go there</source>
        <translation>그 자리로 가기</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Do not check this on this site</source>
        <translation>이 사이트에서 이 항목 점검 안 함</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>The file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>{line}행</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>기사 본문</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>not written in UTF-8 ({detail}); Jekyll leaves the post out</source>
        <translation>UTF-8이 아닙니다({detail}). Jekyll이 이 기사를 빼놓습니다</translation>
    </message>
    <message>
        <source>no front matter; Jekyll publishes the whole file as text and names it after the file</source>
        <translation>머리 정보(front matter)가 없습니다. Jekyll이 파일 전체를 본문으로 내보내고 제목을 파일 이름에서 만듭니다</translation>
    </message>
    <message>
        <source>front matter in TOML; Jekyll publishes it as text</source>
        <translation>머리 정보가 TOML로 쓰여 있습니다. Jekyll이 이를 본문으로 내보냅니다</translation>
    </message>
    <message>
        <source>front matter that YAML does not take ({detail}). Jekyll drops the front matter: no title, today&apos;s date, the whole file name as address</source>
        <translation>머리 정보를 YAML로 읽을 수 없습니다({detail}). Jekyll이 머리 정보를 버려 제목이 없어지고, 날짜는 오늘이 되고, 파일 이름 전체가 기사 주소가 됩니다</translation>
    </message>
    <message>
        <source>front matter that YAML does not take ({detail}); Jekyll stops the build</source>
        <translation>머리 정보를 YAML로 읽을 수 없습니다({detail}). Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>no title; Jekyll makes one of the file&apos;s name</source>
        <translation>제목이 없습니다. Jekyll이 파일 이름으로 제목을 만듭니다</translation>
    </message>
    <message>
        <source>the key “{detail}” stands twice; Jekyll takes the last</source>
        <translation>“{detail}” 항목이 두 번 있습니다. Jekyll은 마지막 것을 씁니다</translation>
    </message>
    <message>
        <source>an empty date; Jekyll stops the build</source>
        <translation>날짜가 비어 있습니다. Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>“{detail}” is no date; Jekyll stops the build</source>
        <translation>“{detail}”은(는) 날짜가 아닙니다. Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>categories that are neither text nor a list ({detail}). Jekyll drops the front matter: no title, today&apos;s date, the whole file name as address</source>
        <translation>분야가 글자도 목록도 아닙니다({detail}). Jekyll이 머리 정보를 버려 제목이 없어지고, 날짜는 오늘이 되고, 파일 이름 전체가 기사 주소가 됩니다</translation>
    </message>
    <message>
        <source>a {detail} that is no text; Jekyll stops the build</source>
        <translation>{detail} 값이 글자가 아닙니다. Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>the {detail} is cut at the #</source>
        <translation>{detail} 값이 # 앞에서 잘립니다</translation>
    </message>
    <message>
        <source>the {detail} loses its first word, which means something else to YAML</source>
        <translation>{detail} 값의 첫 낱말이 YAML에서 다른 뜻이라 사라집니다</translation>
    </message>
    <message>
        <source>the {detail} is a number, date or list to YAML and shown otherwise than it is typed</source>
        <translation>{detail} 값을 YAML이 숫자·날짜·목록으로 읽어 적은 것과 다르게 나타납니다</translation>
    </message>
    <message>
        <source>published on another day than is written ({detail}), as the site&apos;s time zone or the calendar wants</source>
        <translation>적은 날과 다른 날로 게재됩니다({detail}). 사이트의 시간대나 달력에 맞춰지기 때문입니다</translation>
    </message>
    <message>
        <source>Jekyll reads this date otherwise than a person would: {detail}</source>
        <translation>Jekyll이 이 날짜를 사람과 다르게 읽습니다: {detail}</translation>
    </message>
    <message>
        <source>the file&apos;s name says {detail}, the date another day; the address follows the date</source>
        <translation>파일 이름의 날짜는 {detail}인데 날짜 항목은 다른 날입니다. 기사 주소는 날짜 항목을 따릅니다</translation>
    </message>
    <message>
        <source>Jekyll splits this text at blanks alone and keeps the commas: {detail}; write a list in brackets</source>
        <translation>Jekyll은 빈칸에서만 나누고 쉼표를 남깁니다: {detail}. 대괄호 목록으로 적으세요</translation>
    </message>
    <message>
        <source>Jekyll makes several categories of this text: {detail}; write a list if one is meant</source>
        <translation>Jekyll이 이 글자를 여러 분야로 나눕니다: {detail}. 하나라면 목록으로 적으세요</translation>
    </message>
    <message>
        <source>an item of the list is read otherwise than it is typed: {detail}</source>
        <translation>목록의 항목이 적은 것과 다르게 읽힙니다: {detail}</translation>
    </message>
    <message>
        <source>an empty item in {detail}; Jekyll makes a nameless one of it</source>
        <translation>{detail}에 빈 항목이 있습니다. Jekyll이 이름 없는 항목을 만듭니다</translation>
    </message>
    <message>
        <source>an empty published: means no to Jekyll; the post is left out</source>
        <translation>published:가 비어 있으면 Jekyll은 아니오로 읽습니다. 기사가 빠집니다</translation>
    </message>
    <message>
        <source>published: {detail} is no switch, and Jekyll takes it for yes: the post is published</source>
        <translation>published: {detail}은(는) 참·거짓이 아니어서 Jekyll이 참으로 읽습니다. 기사가 게재됩니다</translation>
    </message>
    <message>
        <source>draft: true says nothing to Jekyll; what lies in _posts is published</source>
        <translation>draft: true는 Jekyll에 아무 뜻이 없습니다. _posts에 있는 기사는 게재됩니다</translation>
    </message>
    <message>
        <source>{detail} has the same slug</source>
        <translation>{detail}에도 같은 슬러그가 있습니다</translation>
    </message>
    <message>
        <source>a file name that is not YYYY-MM-DD-name.md; Jekyll ignores the file</source>
        <translation>파일 이름이 YYYY-MM-DD-이름.md 꼴이 아닙니다. Jekyll이 이 파일을 무시합니다</translation>
    </message>
    <message>
        <source>Jekyll makes no page of files that end in {detail}; it publishes the source</source>
        <translation>{detail}로 끝나는 파일은 Jekyll이 페이지로 만들지 않고 원문 그대로 내보냅니다</translation>
    </message>
    <message>
        <source>an address that no browser gets to ({detail})</source>
        <translation>브라우저가 찾아갈 수 없는 기사 주소입니다({detail})</translation>
    </message>
    <message>
        <source>“{detail}” in the file&apos;s name is no date; Jekyll stops the build</source>
        <translation>파일 이름의 “{detail}”은(는) 날짜가 아닙니다. Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>published: false; Jekyll leaves the post out</source>
        <translation>published: false라서 Jekyll이 이 기사를 빼놓습니다</translation>
    </message>
    <message>
        <source>dated {detail}, which is still to come; Jekyll leaves the post out, and it appears only when somebody builds the site after that</source>
        <translation>날짜가 {detail}로 아직 오지 않았습니다. 지금은 Jekyll이 빼놓으며, 그때가 지난 뒤 누군가 사이트를 다시 만들어야 나타납니다</translation>
    </message>
    <message>
        <source>no URL can be made ({detail}); Jekyll stops the build</source>
        <translation>기사 주소를 만들 수 없습니다({detail}). Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>published at the address of {detail}; one of the two is lost</source>
        <translation>{detail}과(와) 기사 주소가 같습니다. 둘 가운데 하나는 사라집니다</translation>
    </message>
    <message>
        <source>the site has no layout “{detail}”; Jekyll publishes the page without one</source>
        <translation>사이트에 “{detail}” 레이아웃이 없습니다. Jekyll이 틀 없이 내보냅니다</translation>
    </message>
    <message>
        <source>Liquid that cannot be read ({detail}); Jekyll stops the build</source>
        <translation>Liquid를 읽을 수 없습니다({detail}). Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>the Liquid tag “{detail}” is unknown; unless a plugin knows it, Jekyll stops the build</source>
        <translation>Liquid 태그 “{detail}”을(를) 알 수 없습니다. 플러그인이 아는 태그가 아니라면 Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>there is no include “{detail}”; Jekyll stops the build</source>
        <translation>인클루드 “{detail}”이(가) 없습니다. Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>there is no document “{detail}”; Jekyll stops the build</source>
        <translation>문서 “{detail}”이(가) 없습니다. Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>Liquid that cannot do what it is asked ({detail}); Jekyll stops the build</source>
        <translation>Liquid가 시킨 일을 할 수 없습니다({detail}). Jekyll이 사이트 만들기를 멈춥니다</translation>
    </message>
    <message>
        <source>{detail} is taken for an HTML tag and not shown; write &amp;lt; for the &lt;</source>
        <translation>{detail}이(가) HTML 태그로 읽혀 보이지 않습니다. &lt;를 &amp;lt;로 적으세요</translation>
    </message>
    <message>
        <source>{detail} is never closed: what follows becomes part of it, and its Markdown may stay undone</source>
        <translation>{detail}이(가) 닫히지 않았습니다. 뒤따르는 글이 그 안으로 들어가고, 그 안의 마크다운은 그대로 남을 수 있습니다</translation>
    </message>
    <message>
        <source>{detail} closes nothing and is shown as text</source>
        <translation>{detail}이(가) 닫을 것이 없어 글자로 보입니다</translation>
    </message>
    <message>
        <source>{detail} is shown with its asterisks: blanks inside of them or HTML around them keep it from bold</source>
        <translation>{detail}이(가) 별표째 보입니다. 별표 안쪽의 빈칸이나 바깥의 HTML 때문에 굵게 되지 않습니다</translation>
    </message>
    <message>
        <source>a heading&apos;s level is left out ({detail}); screen readers and contents lose the thread</source>
        <translation>소제목 단계를 건너뛰었습니다({detail}). 화면 낭독기와 차례가 흐름을 놓칩니다</translation>
    </message>
    <message>
        <source>a heading ({detail}) without words</source>
        <translation>글자가 없는 소제목({detail})입니다</translation>
    </message>
    <message>
        <source>nothing stands below the heading “{detail}”</source>
        <translation>소제목 “{detail}” 아래에 아무것도 없습니다</translation>
    </message>
    <message>
        <source>the site has no picture {detail}</source>
        <translation>사이트에 사진 {detail}이(가) 없습니다</translation>
    </message>
    <message>
        <source>the picture {detail} has no words for those who do not see it (alt)</source>
        <translation>사진 {detail}에 대체 텍스트(alt)가 없습니다</translation>
    </message>
    <message>
        <source>“{detail}” is a file&apos;s name and says nothing of the picture</source>
        <translation>대체 텍스트 “{detail}”은(는) 파일 이름이라 사진을 설명하지 못합니다</translation>
    </message>
    <message>
        <source>many posts have the same words for a picture, which say nothing of this one: {detail}</source>
        <translation>여러 기사에 같은 대체 텍스트가 있어 이 사진을 설명하지 못합니다: {detail}</translation>
    </message>
    <message>
        <source>the link {detail} leads to nothing that the site publishes</source>
        <translation>링크 {detail}이(가) 가리키는 것이 사이트에 없습니다</translation>
    </message>
    <message>
        <source>the page has no place {detail}</source>
        <translation>이 페이지에 {detail} 자리가 없습니다</translation>
    </message>
    <message>
        <source>{detail} is loaded without encryption; browsers do not show it on a page with https</source>
        <translation>{detail}을(를) 암호화 없이 불러옵니다. https 페이지에서는 브라우저가 보여 주지 않습니다</translation>
    </message>
    <message>
        <source>characters that nobody sees ({detail}); searches and links stumble over them</source>
        <translation>보이지 않는 글자({detail})가 있습니다. 검색과 링크가 어긋납니다</translation>
    </message>
    <message>
        <source>the file&apos;s name is in decomposed letters (NFD), so that links miss it; rename it to {detail}</source>
        <translation>파일 이름이 풀어쓴 글자(NFD)라 링크가 어긋납니다. 이름을 {detail}(으)로 바꾸세요</translation>
    </message>
    <message>
        <source>Hangul in decomposed letters (NFD), which searches do not find: {detail}</source>
        <translation>풀어쓴 한글(NFD)이라 검색되지 않습니다: {detail}</translation>
    </message>
    <message>
        <source>wider than searches and messengers show ({detail}; a Hangul syllable counts 2)</source>
        <translation>검색과 메신저에 다 보이지 않습니다({detail}, 한글 한 글자는 2)</translation>
    </message>
    <message>
        <source>longer than searches and messengers show ({detail}; a Hangul syllable counts 2)</source>
        <translation>검색과 메신저에 다 보이지 않는 길이입니다({detail}, 한글 한 글자는 2)</translation>
    </message>
    <message>
        <source>the house asks for {detail}</source>
        <translation>{detail} 항목을 채워야 합니다</translation>
    </message>
    <message>
        <source>not as long as the house wants it: {detail}</source>
        <translation>정해 둔 길이에 맞지 않습니다: {detail}</translation>
    </message>
    <message>
        <source>a word that the house does not use: {detail}</source>
        <translation>쓰지 않기로 한 말입니다: {detail}</translation>
    </message>
    <message>
        <source>a resident registration number ({detail}); it must not be published</source>
        <translation>주민등록번호({detail})가 있습니다. 게재하면 안 됩니다</translation>
    </message>
    <message>
        <source>a mobile telephone number ({detail})</source>
        <translation>휴대전화 번호({detail})가 있습니다</translation>
    </message>
    <message>
        <source>a bank account&apos;s number ({detail})</source>
        <translation>은행 계좌번호({detail})가 있습니다</translation>
    </message>
</context>
<context>
    <name>FoldedFields</name>
    <message>
        <source>URL it will have</source>
        <translation>기사 주소(예정)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Draft: the site does not show it yet</source>
        <translation>초고: 아직 사이트에 나오지 않습니다</translation>
    </message>
    <message>
        <source>The last part of the article&apos;s URL; empty, the headline gives it</source>
        <translation>기사 주소의 마지막 부분입니다. 비우면 제목에서 만듭니다</translation>
    </message>
    <message>
        <source>The article is not on the site until then: {date}.</source>
        <translation>그날까지 사이트에 나오지 않습니다: {date}</translation>
    </message>
    <message>
        <source>as a draft it does not appear</source>
        <translation>초고라서 사이트에 나오지 않습니다</translation>
    </message>
    <message>
        <source>it appears when the site is built after that</source>
        <translation>그 뒤 사이트를 새로 만들면 나옵니다</translation>
    </message>
    <message>
        <source>it appears when the site is built next</source>
        <translation>다음에 사이트를 만들면 나옵니다</translation>
    </message>
    <message>
        <source>Time of {zone}; {live}</source>
        <translation>{zone} 시각 · {live}</translation>
    </message>
</context>
<context>
    <name>FootnoteDialog</name>
    <message>
        <source>Footnote</source>
        <translation>각주</translation>
    </message>
    <message>
        <source>Text of the footnote; it stands at the end of the article</source>
        <translation>각주의 글 (기사 끝에 놓입니다)</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>넣기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>New category, on no article of this site yet: {names}</source>
        <translation>새 분야: {names} (이 사이트의 기사에서 처음 씁니다)</translation>
    </message>
    <message>
        <source>The headline will give the file name</source>
        <translation>제목을 쓰면 파일 이름이 정해집니다</translation>
    </message>
    <message>
        <source>Date, file name, other fields</source>
        <translation>날짜, 파일 이름, 다른 항목</translation>
    </message>
    <message>
        <source>The file that the article is saved in</source>
        <translation>기사를 저장하는 파일</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>What was learned of this site</source>
        <translation>이 사이트에서 배운 것</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>부르는 이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>In articles</source>
        <translation>쓰인 기사</translation>
    </message>
    <message>
        <source>New ones</source>
        <translation>새 기사에</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation>저절로 따라감</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Save corrections</source>
        <translation>고친 것 저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Corrections are kept in {file} and count more than anything else.</source>
        <translation>고친 것은 {file}에 적히며 다른 무엇보다 앞섭니다.</translation>
    </message>
    <message>
        <source>Not followed in {file}:</source>
        <translation>{file}에서 따를 수 없는 것:</translation>
    </message>
    <message>
        <source>Kind of {name}</source>
        <translation>{name}의 종류</translation>
    </message>
</context>
<context>
    <name>HousePage</name>
    <message>
        <source>The articles of this site are still being read. Try again in a moment.</source>
        <translation>이 사이트의 기사를 아직 읽고 있습니다. 잠시 뒤에 다시 열어 보세요.</translation>
    </message>
</context>
<context>
    <name>HouseWords</name>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Longer text</source>
        <translation>긴 글</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>마크다운</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>고르기</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>날짜와 시각</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>다른 글</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Learned from {count} articles. {broken} more taught nothing.</source>
        <translation>기사 {count}건에서 배웠습니다. 배울 것이 없던 기사: {broken}건</translation>
    </message>
    <message>
        <source>The fields are those of {source}.</source>
        <translation>항목은 {source} 설정을 따릅니다.</translation>
    </message>
    <message>
        <source>File names: day and a number, like {example}</source>
        <translation>파일 이름: 날짜와 번호 (예: {example})</translation>
    </message>
    <message>
        <source>File names: day and headline, like {example}</source>
        <translation>파일 이름: 날짜와 제목 (예: {example})</translation>
    </message>
    <message>
        <source>File names: day and words, like {example}</source>
        <translation>파일 이름: 날짜와 낱말 (예: {example})</translation>
    </message>
    <message>
        <source>Pictures: {folder}</source>
        <translation>사진 폴더: {folder}</translation>
    </message>
    <message>
        <source>{share} % of the bodies: {manner}, headings {heading}</source>
        <translation>본문의 {share}%: {manner}, 소제목 {heading}</translation>
    </message>
    <message>
        <source>Closing line: {line}</source>
        <translation>끝 문구: {line}</translation>
    </message>
</context>
<context>
    <name>ImageField</name>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>사진 고르기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>No picture yet; drop one here</source>
        <translation>아직 사진이 없습니다. 여기에 끌어다 놓으세요</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>This cannot stand here as it is; nothing was changed. Change it, or copy it before you cancel.</source>
        <translation>이 자리에는 그대로 넣을 수 없어 아무것도 바꾸지 않았습니다. 내용을 고치거나, 취소하기 전에 복사해 두세요.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Published</source>
        <translation>게재</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초고</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>게재 예정</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>Its date is to come: the site shows it when it is built after that</source>
        <translation>날짜가 아직 오지 않았습니다. 그 뒤에 사이트를 만들면 보입니다.</translation>
    </message>
    <message>
        <source>Its field “published” is false: the site does not show it</source>
        <translation>‘published’ 항목이 false입니다. 사이트에 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Best match, then newest</source>
        <translation>잘 맞는 순, 다음은 최신순</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>Changed last first</source>
        <translation>최근 고친 순</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Pictures of the site</source>
        <translation>사이트의 사진</translation>
    </message>
    <message>
        <source>Search file names and articles</source>
        <translation>파일 이름, 기사 찾기</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>어떤 사진</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>모든 사진</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>쓰는 사진</translation>
    </message>
    <message>
        <source>In no article</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>Reading the site&apos;s pictures…</source>
        <translation>사이트의 사진을 읽는 중…</translation>
    </message>
    <message>
        <source>Articles that use it</source>
        <translation>이 사진을 쓰는 기사</translation>
    </message>
    <message>
        <source>Put into the article</source>
        <translation>기사에 넣기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>{count} of {total} pictures</source>
        <translation>사진 {total}장 가운데 {count}장</translation>
    </message>
    <message>
        <source>{total} pictures</source>
        <translation>사진 {total}장</translation>
    </message>
    <message>
        <source>The site has no pictures yet. Drop one on an article.</source>
        <translation>사이트에 아직 사진이 없습니다. 기사에 사진을 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>Articles: {count}</source>
        <translation>기사 {count}건</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count}장 고름</translation>
    </message>
    <message>
        <source>An article names this file, but the site does not have it.</source>
        <translation>기사에 이 파일이 쓰였지만 사이트에는 파일이 없습니다.</translation>
    </message>
    <message>
        <source>{kilobytes} kB</source>
        <translation>{kilobytes}kB</translation>
    </message>
    <message>
        <source>Larger than the site wants its pictures.</source>
        <translation>사이트가 정한 크기보다 큽니다.</translation>
    </message>
    <message>
        <source>Used in:</source>
        <translation>쓰는 기사:</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Search posts</source>
        <translation>기사 검색</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>기사 목록</translation>
    </message>
    <message>
        <source>Posts, drafts or trash</source>
        <translation>기사, 초안, 휴지통</translation>
    </message>
    <message>
        <source>Pages {count}</source>
        <translation>고정 페이지 {count}</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>Posts {count}</source>
        <translation>기사 {count}</translation>
    </message>
    <message>
        <source>Drafts {count}</source>
        <translation>초고 {count}</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Target of the link</source>
        <translation>링크가 가리키는 곳</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>편지 쓰기</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>A page of the site: {address}</source>
        <translation>사이트의 페이지: {address}</translation>
    </message>
    <message>
        <source>Leads to {address}</source>
        <translation>이동할 주소: {address}</translation>
    </message>
    <message>
        <source>Is not opened from here: {address}</source>
        <translation>여기서는 열지 않는 주소: {address}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Link text</source>
        <translation>표시할 말</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>https://… or the title of an article of this site</source>
        <translation>https://… 또는 이 사이트 기사의 제목</translation>
    </message>
    <message>
        <source>Shown when the mouse rests on the link; usually empty</source>
        <translation>마우스를 올리면 보이는 말 (보통 비워 둡니다)</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>링크 넣기</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>링크 없애기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>문단 종류</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Article text</source>
        <translation>기사 본문</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>That cannot be done here; nothing was changed.</source>
        <translation>여기에서는 할 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>새 기사</translation>
    </message>
    <message>
        <source>Saved on this PC</source>
        <translation>이 PC에 저장됨</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{path} is not a Jekyll site. Choose the folder that holds _config.yml or _posts.</source>
        <translation>{path} 폴더는 지킬 사이트가 아닙니다. _config.yml이나 _posts가 든 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>{path} could not be read: {cause}. Nothing was changed.</source>
        <translation>{path} 파일을 읽지 못했습니다. 까닭: {cause}. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Saved under the new name, but the old file {path} could not be removed: {cause}. Remove it by hand.</source>
        <translation>새 이름으로 저장했지만 옛 파일 {path}을(를) 지우지 못했습니다: {cause}. 직접 지워 주세요.</translation>
    </message>
    <message>
        <source>{name} can be read but not changed: its way of writing is not one that Copydesk can keep.</source>
        <translation>{name} 파일은 읽을 수만 있고 고칠 수 없습니다. 카피데스크가 그대로 지킬 수 없는 방식으로 적혀 있습니다.</translation>
    </message>
    <message>
        <source>The field “{key}” cannot be changed here: {cause}. It was left as it is.</source>
        <translation>“{key}” 항목은 여기서 고칠 수 없습니다. 까닭: {cause}. 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Jekyll could make no URL for this article: {cause}. Check the site&apos;s permalink.</source>
        <translation>지킬이 이 기사의 주소를 만들 수 없습니다. 까닭: {cause}. 사이트의 permalink 설정을 확인해 주세요.</translation>
    </message>
    <message>
        <source>The picture {name} cannot be used: {cause}. Choose another one.</source>
        <translation>{name} 사진은 쓸 수 없습니다. 까닭: {cause}. 다른 사진을 골라 주세요.</translation>
    </message>
    <message>
        <source>The site&apos;s template {name} cannot be shown (line {line}): {cause}.</source>
        <translation>사이트의 {name} 틀을 보여 줄 수 없습니다({line}번째 줄). 까닭: {cause}.</translation>
    </message>
    <message>
        <source>This text could not be written into the article: {cause}. It was left out.</source>
        <translation>이 글은 기사에 적을 수 없어 뺐습니다: {cause}.</translation>
    </message>
    <message>
        <source>That cannot be done here: {cause}.</source>
        <translation>여기서는 할 수 없습니다. 까닭: {cause}.</translation>
    </message>
    <message>
        <source>Something went wrong with {path}: {cause}.</source>
        <translation>{path}에 문제가 생겼습니다. 까닭: {cause}.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the fields at line {line}</source>
        <translation>지킬이 {line}번째 줄의 항목을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The file is not UTF-8, so Jekyll leaves it out</source>
        <translation>파일이 UTF-8이 아니어서 지킬이 빼놓습니다</translation>
    </message>
    <message>
        <source>The file name has no date, so Jekyll leaves it out</source>
        <translation>파일 이름에 날짜가 없어서 지킬이 빼놓습니다</translation>
    </message>
    <message>
        <source>A field is not of the kind that Jekyll expects: {cause}</source>
        <translation>지킬이 기대하는 종류가 아닌 항목이 있습니다: {cause}</translation>
    </message>
    <message>
        <source>Not saved: another article has the file name {name} already. Change “{headline}”, “{date}” or “{slug}” and save again.</source>
        <translation>저장하지 못했습니다. {name} 파일 이름을 다른 기사가 이미 쓰고 있습니다. ‘{headline}’, ‘{date}’, ‘{slug}’ 가운데 하나를 바꾸고 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>{name} was changed by somebody else since you opened it. Your text is still here, not saved. To keep both, save yours under another name.</source>
        <translation>기사를 연 뒤에 다른 사람이 {name} 파일을 바꾸었습니다. 쓰던 글은 그대로 있고 아직 저장하지 않았습니다. 둘 다 남기려면 쓰던 글을 다른 이름으로 저장해 주세요.</translation>
    </message>
    <message>
        <source>{path} was written, but the drive did not confirm that it has it: {cause}. Your text is still here. {advice}</source>
        <translation>{path} 파일을 썼지만 드라이브가 확인해 주지 않았습니다: {cause}. 쓰던 글은 그대로 있습니다. {advice}</translation>
    </message>
    <message>
        <source>{path} could not be saved: {cause}. The file is as it was before, and your text is still here. {advice}</source>
        <translation>{path} 파일에 저장하지 못했습니다. 까닭: {cause}. 파일은 전과 같고 쓰던 글도 그대로 있습니다. {advice}</translation>
    </message>
    <message>
        <source>No file name can be made of “{cause}”. Give the article a headline with letters, or fill in “{slug}”.</source>
        <translation>“{cause}”로는 파일 이름을 만들 수 없습니다. 제목에 글자를 넣거나 ‘{slug}’ 칸을 적어 주세요.</translation>
    </message>
    <message>
        <source>“{cause}” in the field {date} is no date. Write it like 2024-07-14 or 2024-07-14 09:30.</source>
        <translation>‘{date}’ 칸의 “{cause}”은(는) 날짜가 아닙니다. 2024-07-14 또는 2024-07-14 09:30처럼 써 주세요.</translation>
    </message>
    <message>
        <source>{name} is not there any more: it was moved, renamed or deleted. Your text is still here; save it under another name.</source>
        <translation>{name} 파일이 없어졌습니다. 옮겼거나 이름을 바꾸었거나 지운 것 같습니다. 글은 여기에 그대로 있으니 다른 이름으로 저장해 주세요.</translation>
    </message>
    <message>
        <source>{name} was changed elsewhere while you were writing here: {what}. Nothing of yours was touched, and nothing was taken.</source>
        <translation>여기서 쓰는 동안 {name} 파일이 다른 곳에서 바뀌었습니다: {what}. 내 글은 그대로이고, 바뀐 것도 아직 들여오지 않았습니다.</translation>
    </message>
    <message>
        <source>{name} was replaced elsewhere by something that cannot be edited here. Your text is still here; save a copy of it elsewhere.</source>
        <translation>{name} 파일이 다른 곳에서 여기서 고칠 수 없는 것으로 바뀌었습니다. 쓰던 글은 그대로 있습니다. 다른 곳에 사본을 저장하세요.</translation>
    </message>
    <message>
        <source>{name} was renamed elsewhere to {new}. Your text goes on there, and is saved under that name.</source>
        <translation>{name} 파일의 이름이 다른 곳에서 {new}(으)로 바뀌었습니다. 쓰던 글은 그 이름으로 이어지고 저장됩니다.</translation>
    </message>
    <message>
        <source>{name} was deleted elsewhere, or moved out of the site. Your text is still here.</source>
        <translation>{name} 파일이 다른 곳에서 삭제되었거나 사이트 밖으로 옮겨졌습니다. 쓰던 글은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The folder of the site cannot be reached: the drive or share is gone. Your text is still here and is kept aside; connect it again, or save a copy elsewhere.</source>
        <translation>사이트 폴더에 연결할 수 없습니다. 드라이브나 공유 폴더가 빠졌습니다. 쓰던 글은 그대로 있고 따로 보관했습니다. 다시 연결하거나 다른 곳에 사본을 저장하세요.</translation>
    </message>
    <message>
        <source>In the place of {name} there is a folder now. Your text is still here; move the folder away, or save a copy elsewhere.</source>
        <translation>{name} 자리에 이제 폴더가 있습니다. 쓰던 글은 그대로 있습니다. 폴더를 옮기거나 다른 곳에 사본을 저장하세요.</translation>
    </message>
    <message>
        <source>{name} may not be written any more: somebody made it read-only. Your text is still here; ask for the permission, or save a copy elsewhere.</source>
        <translation>{name} 파일이 읽기 전용으로 바뀌어 저장할 수 없습니다. 쓰던 글은 그대로 있습니다. 쓰기 권한을 요청하거나 다른 곳에 사본을 저장하세요.</translation>
    </message>
    <message>
        <source>{name} is read-only now: changes could not be saved.</source>
        <translation>{name} 파일이 읽기 전용으로 바뀌었습니다. 고쳐도 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Make room on the drive, then save again.</source>
        <translation>드라이브에 자리를 만든 뒤 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this folder for the permission to write there, then save again.</source>
        <translation>이 폴더를 관리하는 사람에게 쓰기 권한을 달라고 한 뒤 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>Give the article a shorter name of plain letters, or save it elsewhere.</source>
        <translation>기사 이름을 짧고 평범한 글자로 바꾸거나 다른 곳에 저장하세요.</translation>
    </message>
    <message>
        <source>It was tried for a second. Close the file in the other program, or wait for the virus scanner, then save again.</source>
        <translation>1초 동안 여러 번 시도했습니다. 다른 프로그램에서 파일을 닫거나 백신 검사가 끝나기를 기다렸다가 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Connect the drive again, or save a copy elsewhere until it is back.</source>
        <translation>드라이브를 다시 연결하거나, 연결될 때까지 다른 곳에 사본을 저장하세요.</translation>
    </message>
    <message>
        <source>Look whether the drive can be reached, then save again.</source>
        <translation>드라이브가 연결되어 있는지 살핀 뒤 다시 저장해 주세요.</translation>
    </message>
    <message>
        <source>The date is no date and would stop the site: {cause}</source>
        <translation>날짜가 아니어서 사이트가 만들어지지 않습니다: {cause}</translation>
    </message>
    <message>
        <source>The file could not be read: {cause}</source>
        <translation>파일을 읽지 못했습니다: {cause}</translation>
    </message>
    <message>
        <source>The file is a link out of the site&apos;s folder and is not read</source>
        <translation>사이트 폴더 밖을 가리키는 링크 파일이라 읽지 않습니다</translation>
    </message>
    <message>
        <source>Convert to UTF-8</source>
        <translation>UTF-8로 바꾸기</translation>
    </message>
    <message>
        <source>Convert to YAML</source>
        <translation>YAML로 바꾸기</translation>
    </message>
    <message>
        <source>As the site&apos;s HTML articles</source>
        <translation>이 사이트의 HTML 기사처럼</translation>
    </message>
    <message>
        <source>As the site&apos;s Markdown articles</source>
        <translation>이 사이트의 마크다운 기사처럼</translation>
    </message>
    <message>
        <source>{name} is not UTF-8. It can be read here but not changed, and it is kept as it is.</source>
        <translation>{name} 파일은 UTF-8이 아닙니다. 읽을 수만 있고 고칠 수 없으며, 그대로 보존됩니다.</translation>
    </message>
    <message>
        <source>{name} is in the old encoding {encoding} and shown converted. The file stays as it is until you agree to UTF-8 and save.</source>
        <translation>{name} 파일은 옛 인코딩({encoding})이라 바꿔서 보여 줍니다. UTF-8로 바꾸는 데 동의하고 저장하기 전까지 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>The fields of {name} are TOML, which Jekyll does not read. It can be read here but not changed.</source>
        <translation>{name} 파일의 항목은 TOML이라 지킬이 읽지 않습니다. 읽을 수만 있고 고칠 수 없습니다.</translation>
    </message>
    <message>
        <source>What you type cannot be kept aside at the moment: {cause}. Your text is still here; save it soon. {advice}</source>
        <translation>지금 쓰는 글을 따로 보관하지 못하고 있습니다: {cause}. 쓰던 글은 그대로 있으니 곧 저장하세요. {advice}</translation>
    </message>
    <message>
        <source>This article is open in another window on this computer, too, since {since}.</source>
        <translation>이 기사는 이 컴퓨터의 다른 창에서도 열려 있습니다({since}부터).</translation>
    </message>
    <message>
        <source>{person} has this article open, too, on {machine} since {since}. What both of you write can be brought together later; a word with each other saves the work.</source>
        <translation>{person} 님도 {machine}에서 이 기사를 열어 두었습니다({since}부터). 둘이 쓴 것은 나중에 합칠 수 있지만, 먼저 서로 이야기하면 일이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Not saved: “{text}” in the field {field} is no date. Write it like 2024-07-14 or 2024-07-14 09:30.</source>
        <translation>저장하지 않았습니다. ‘{field}’ 칸의 “{text}”은(는) 날짜가 아닙니다. 2024-07-14 또는 2024-07-14 09:30처럼 써 주세요.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the field “{key}” in line {line}, and would publish the article without its headline: {cause}.</source>
        <translation>지킬이 {line}번째 줄의 “{key}” 항목을 읽을 수 없어 기사가 제목 없이 나갑니다. 까닭: {cause}.</translation>
    </message>
    <message>
        <source>Jekyll cannot read the fields at line {line}, and would publish the article without its headline: {cause}.</source>
        <translation>지킬이 {line}번째 줄의 항목을 읽을 수 없어 기사가 제목 없이 나갑니다. 까닭: {cause}.</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>I have read this</source>
        <translation>읽었습니다</translation>
    </message>
    <message>
        <source>Close the note</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>ObjectsEditor</name>
    <message>
        <source>Add an entry</source>
        <translation>하나 더 넣기</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>이것 빼기</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>{count} ch</source>
        <translation>{count}자</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>소제목</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>(no heading text)</source>
        <translation>(소제목 없음)</translation>
    </message>
    <message>
        <source>{title}, still empty</source>
        <translation>{title}, 아직 비어 있음</translation>
    </message>
    <message>
        <source>{title}, {count} characters, {words} words, {sheets} manuscript sheets</source>
        <translation>{title}, 공백 포함 {count}자, {words}어절, 200자 원고지 {sheets}매</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Outline</source>
        <translation>기사 구성</translation>
    </message>
    <message>
        <source>Drag a section, or move it with Alt+Up and Alt+Down</source>
        <translation>소제목을 끌거나 Alt+위, Alt+아래로 옮깁니다</translation>
    </message>
    <message>
        <source>Sections with a heading appear here.</source>
        <translation>소제목을 넣으면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>모두 펼치기</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Delete</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Open {address} in the browser</source>
        <translation>브라우저에서 {address} 열기</translation>
    </message>
    <message>
        <source>Copy address {address}</source>
        <translation>주소 {address} 복사</translation>
    </message>
</context>
<context>
    <name>PasteWords</name>
    <message>
        <source>all formats, which were too many</source>
        <translation>너무 많아 모든 서식</translation>
    </message>
    <message>
        <source>scripts: {count}</source>
        <translation>스크립트 {count}개</translation>
    </message>
    <message>
        <source>pictures that cannot be had: {count}</source>
        <translation>가져올 수 없는 그림 {count}개</translation>
    </message>
    <message>
        <source>embeds: {count}</source>
        <translation>임베드 {count}개</translation>
    </message>
    <message>
        <source>links that lead nowhere: {count}</source>
        <translation>연결할 수 없는 링크 {count}개</translation>
    </message>
    <message>
        <source>hidden texts: {count}</source>
        <translation>숨은 글 {count}곳</translation>
    </message>
    <message>
        <source>buttons and fields: {count}</source>
        <translation>단추와 입력란 {count}개</translation>
    </message>
    <message>
        <source>tracking pixels: {count}</source>
        <translation>추적 픽셀 {count}개</translation>
    </message>
    <message>
        <source>formats: {count}</source>
        <translation>서식 {count}곳</translation>
    </message>
    <message>
        <source>empty paragraphs: {count}</source>
        <translation>빈 문단 {count}개</translation>
    </message>
    <message>
        <source>office codes: {count}</source>
        <translation>오피스 코드 {count}개</translation>
    </message>
    <message>
        <source>invisible characters: {count}</source>
        <translation>보이지 않는 문자 {count}개</translation>
    </message>
    <message>
        <source>That is too much to paste at once: {count} paragraphs. Paste at most {most} at a time.</source>
        <translation>한 번에 붙여넣기에는 너무 많습니다(문단 {count}개). 한 번에 {most}개까지 나누어 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Pictures that could not be copied into the site: {count}.</source>
        <translation>사이트로 복사하지 못한 그림 {count}개.</translation>
    </message>
    <message>
        <source>Pictures that stay on other sites: {count}.</source>
        <translation>다른 사이트에 그대로 있는 그림 {count}개.</translation>
    </message>
    <message>
        <source>Undo brings back the plain text.</source>
        <translation>실행 취소하면 글만 남습니다.</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>{what} 지움.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PictureCauses</name>
    <message>
        <source>the file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>the file is no picture</source>
        <translation>사진 파일이 아닙니다</translation>
    </message>
    <message>
        <source>the file is {detail}, which no page shows</source>
        <translation>{detail} 파일은 기사에 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>the picture is damaged</source>
        <translation>사진이 손상되었습니다</translation>
    </message>
    <message>
        <source>the file ends before the picture does; copy it once more from where it came</source>
        <translation>파일이 중간에서 끊겼습니다. 원래 있던 곳에서 다시 복사해 주세요</translation>
    </message>
    <message>
        <source>the file has {detail} bytes, more than are read</source>
        <translation>파일이 너무 큽니다({detail}바이트)</translation>
    </message>
    <message>
        <source>the picture has too many pixels for this computer ({detail}); make it smaller first</source>
        <translation>이 PC가 다루기에는 화소가 너무 많습니다({detail}). 먼저 크기를 줄여 주세요</translation>
    </message>
    <message>
        <source>the drawing holds a program ({detail}), which would run in the readers&apos; pages</source>
        <translation>그림 안에 프로그램({detail})이 들어 있어 독자의 화면에서 실행될 수 있습니다</translation>
    </message>
    <message>
        <source>the drawing fetches another file ({detail})</source>
        <translation>그림이 다른 파일({detail})을 불러옵니다</translation>
    </message>
    <message>
        <source>the drawing defines entities, which can grow without end</source>
        <translation>그림이 끝없이 커질 수 있는 정의(entity)를 담고 있습니다</translation>
    </message>
    <message>
        <source>a moving picture cannot be cropped or covered</source>
        <translation>움직이는 그림은 자르거나 가릴 수 없습니다</translation>
    </message>
    <message>
        <source>a drawing cannot be cropped or covered</source>
        <translation>벡터 그림은 자르거나 가릴 수 없습니다</translation>
    </message>
    <message>
        <source>the area lies outside of the picture</source>
        <translation>고른 영역이 사진 밖에 있습니다</translation>
    </message>
    <message>
        <source>the process that read it broke down; most likely the file is damaged</source>
        <translation>사진을 읽던 작업이 멈췄습니다. 파일이 손상된 것으로 보입니다</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>포토샵</translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation>포스트스크립트</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>압축 또는 오피스 문서</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>오피스 문서</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>a video or sound</source>
        <translation>동영상이나 소리</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file</source>
        <translation>카메라 원본(RAW)</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>JPEG XL</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>JPEG 2000</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>아이콘</translation>
    </message>
    <message>
        <source>a Windows metafile</source>
        <translation>윈도 메타파일</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>it is a HEIC picture from a phone, which this installation cannot read; send it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)</source>
        <translation>휴대전화의 HEIC 사진이며, 지금 설치된 프로그램은 이 형식을 읽지 못합니다. JPEG로 보내 주세요(아이폰: 설정 &gt; 카메라 &gt; 포맷 &gt; 높은 호환성)</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>대체 텍스트</translation>
    </message>
    <message>
        <source>What the picture shows, for readers who cannot see it</source>
        <translation>사진을 볼 수 없는 독자에게 들려줄 말</translation>
    </message>
    <message>
        <source>It only decorates; no words are needed</source>
        <translation>꾸밈일 뿐이라 말이 필요 없음</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>원래대로</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>As the site has it</source>
        <translation>사이트 설정대로</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>가운데</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>Replace picture…</source>
        <translation>사진 바꾸기…</translation>
    </message>
    <message>
        <source>Crop and cover…</source>
        <translation>자르기와 가리기…</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>사진 없애기</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>its name said another format than the file has</source>
        <translation>파일 이름과 실제 형식이 다릅니다</translation>
    </message>
    <message>
        <source>it is narrower than the site&apos;s pictures should be</source>
        <translation>사이트의 사진 폭보다 좁습니다</translation>
    </message>
    <message>
        <source>it has more bytes than the site&apos;s pictures should have</source>
        <translation>사이트의 사진 용량보다 큽니다</translation>
    </message>
    <message>
        <source>its colours are a guess; look at them</source>
        <translation>색 정보가 없어 짐작으로 바꾸었으니 확인해 주세요</translation>
    </message>
    <message>
        <source>it moves, so it was not made smaller</source>
        <translation>움직이는 그림이라 줄이지 않았습니다</translation>
    </message>
    <message>
        <source>of several pictures in the file the first was taken</source>
        <translation>파일 안의 여러 사진 가운데 첫 장을 넣었습니다</translation>
    </message>
    <message>
        <source>it moved; its first picture was taken</source>
        <translation>움직이는 그림의 첫 장면을 넣었습니다</translation>
    </message>
    <message>
        <source>{count} pictures put in.</source>
        <translation>사진 {count}장을 넣었습니다.</translation>
    </message>
    <message>
        <source>{count} were in the site already.</source>
        <translation>{count}장은 이미 사이트에 있던 사진입니다.</translation>
    </message>
    <message>
        <source>{count} should be looked at.</source>
        <translation>{count}장은 살펴봐 주세요.</translation>
    </message>
    <message>
        <source>{count} still need words for readers who cannot see them.</source>
        <translation>{count}장은 대체 텍스트가 아직 없습니다.</translation>
    </message>
    <message>
        <source>Where they were taken was removed.</source>
        <translation>찍은 곳 정보를 지웠습니다.</translation>
    </message>
    <message>
        <source>Already in the site: {address}</source>
        <translation>사이트에 있던 사진: {address}</translation>
    </message>
    <message>
        <source>Look at the picture: {remarks}.</source>
        <translation>사진을 살펴봐 주세요: {remarks}.</translation>
    </message>
    <message>
        <source>; and {count} more</source>
        <translation> 외 {count}장</translation>
    </message>
    <message>
        <source>{count} of {total} pictures could not be used: {named}. The others are in the article.</source>
        <translation>사진 {total}장 가운데 {count}장은 쓸 수 없습니다: {named}. 나머지는 기사에 넣었습니다.</translation>
    </message>
    <message>
        <source>When the program ended, {count} pictures were on their way into this article and are not in it yet.</source>
        <translation>프로그램이 끝났을 때 이 기사에 넣는 중이던 사진 {count}장이 아직 들어가지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>PostActions</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Rename file…</source>
        <translation>파일 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>게재하기</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>내리기</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <source>Rename “{name}” everywhere…</source>
        <translation>“{name}” 이름을 모든 기사에서 바꾸기…</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name}을(를) 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>“{old}” is “{new}” now in {count} articles.</source>
        <translation>기사 {count}건에서 “{old}”을(를) “{new}”(으)로 바꿨습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>In the site&apos;s own theme</source>
        <translation>사이트의 테마로 보여 줍니다</translation>
    </message>
    <message>
        <source>In the theme {name}, as installed on this computer</source>
        <translation>이 PC에 설치된 테마 {name}(으)로 보여 줍니다</translation>
    </message>
    <message>
        <source>In a page of the site&apos;s last build: its theme is not on this computer</source>
        <translation>사이트의 테마가 이 PC에 없어, 마지막으로 빌드한 페이지에 넣어 보여 줍니다</translation>
    </message>
    <message>
        <source>In a plain style: the site&apos;s theme is not on this computer</source>
        <translation>사이트의 테마가 이 PC에 없어, 기본 모양으로 보여 줍니다</translation>
    </message>
    <message>
        <source>In a page of the site&apos;s last build: its theme has a fault</source>
        <translation>사이트의 테마에 오류가 있어, 마지막으로 빌드한 페이지에 넣어 보여 줍니다</translation>
    </message>
    <message>
        <source>In a plain style: the site&apos;s theme has a fault</source>
        <translation>사이트의 테마에 오류가 있어, 기본 모양으로 보여 줍니다</translation>
    </message>
    <message>
        <source>Liquid that cannot be read: {cause}</source>
        <translation>읽을 수 없는 Liquid입니다: {cause}</translation>
    </message>
    <message>
        <source>the Liquid tag “{name}” is unknown</source>
        <translation>모르는 Liquid 태그 “{name}”</translation>
    </message>
    <message>
        <source>the Liquid filter “{name}” is unknown</source>
        <translation>모르는 Liquid 필터 “{name}”</translation>
    </message>
    <message>
        <source>there is no include “{name}”</source>
        <translation>사이트 조각 “{name}” 없음</translation>
    </message>
    <message>
        <source>there is no layout “{name}”</source>
        <translation>레이아웃 “{name}” 없음</translation>
    </message>
    <message>
        <source>there is no article “{name}”</source>
        <translation>기사 “{name}” 없음</translation>
    </message>
    <message>
        <source>its fields cannot be read: {cause}</source>
        <translation>항목을 읽을 수 없습니다: {cause}</translation>
    </message>
    <message>
        <source>the style sheet “{name}” cannot be made: {cause}</source>
        <translation>스타일시트 “{name}”을(를) 만들 수 없습니다: {cause}</translation>
    </message>
    <message>
        <source>“{name}” leads out of the site&apos;s folder and is not read</source>
        <translation>“{name}”은(는) 사이트 폴더 밖을 가리켜 읽지 않습니다</translation>
    </message>
    <message>
        <source>cannot be carried out: {cause}</source>
        <translation>처리할 수 없습니다: {cause}</translation>
    </message>
    <message>
        <source>{path}, line {line}: {fault}</source>
        <translation>{path} {line}행: {fault}</translation>
    </message>
    <message>
        <source>{path}: {fault}</source>
        <translation>{path}: {fault}</translation>
    </message>
</context>
<context>
    <name>PreviewBinding</name>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>PreviewOutputs</name>
    <message>
        <source>Export as PDF</source>
        <translation>PDF로 내보내기</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Export as one HTML file</source>
        <translation>HTML 파일 하나로 내보내기</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 파일 (*.html)</translation>
    </message>
    <message>
        <source>There is no page yet: the preview has to be open and to show the article.</source>
        <translation>아직 페이지가 없습니다. 미리보기를 열어 기사가 보이게 해 주세요.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The preview cannot be shown on this computer. Writing and saving work as usual.</source>
        <translation>이 컴퓨터에서는 미리보기를 보여 줄 수 없습니다. 쓰기와 저장은 그대로 됩니다.</translation>
    </message>
    <message>
        <source>The preview is being prepared…</source>
        <translation>미리보기를 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>The page of the open article appears here.</source>
        <translation>연 기사의 페이지가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>페이지 미리보기</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Written: {path}</source>
        <translation>내보냈습니다: {path}</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>I have read this</source>
        <translation>읽었습니다</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>The pictures that are in the article stay; the others are left out</source>
        <translation>이미 들어간 사진은 남고, 나머지는 넣지 않습니다</translation>
    </message>
    <message>
        <source>Pictures taken in</source>
        <translation>넣은 사진</translation>
    </message>
    <message>
        <source>Preparing pictures: {done} of {total}</source>
        <translation>사진 준비 중: {total}장 가운데 {done}장</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Reading articles: {done} of {total}</source>
        <translation>기사를 읽고 있습니다: {total}건 중 {done}건</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Not saved when Copydesk ended</source>
        <translation>카피데스크가 끝날 때 저장하지 못한 글</translation>
    </message>
    <message>
        <source>Articles that were not saved</source>
        <translation>저장하지 못한 기사</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Opens the article as it was. The file stays as it is until you save.</source>
        <translation>쓰던 그대로 기사를 엽니다. 저장할 때까지 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>Open both</source>
        <translation>둘 다 열기</translation>
    </message>
    <message>
        <source>Opens the file as it is, and what was not saved as an article of its own.</source>
        <translation>파일은 그대로 열고, 저장하지 못한 글은 따로 새 기사로 엽니다.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>나중에 정하기</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep the file&apos;s</source>
        <translation>파일 것을 쓰기</translation>
    </message>
    <message>
        <source>A new article that was never saved.</source>
        <translation>한 번도 저장하지 않은 새 기사입니다.</translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation>파일이 이제 없습니다: {path}</translation>
    </message>
    <message>
        <source>The file was changed elsewhere since; both are brought together after restoring.</source>
        <translation>그 뒤 파일이 다른 곳에서 바뀌었습니다. 되살린 다음 둘을 합칩니다.</translation>
    </message>
    <message>
        <source>The last changes may be missing: what was kept of them was damaged.</source>
        <translation>보관한 것이 일부 손상되어 마지막에 고친 것이 빠졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>This article had changes that were not saved when Copydesk ended. Marked is what it adds to the file and what it takes out.</source>
        <translation>카피데스크가 끝날 때 저장하지 못한 글이 있습니다. 파일에 더하는 것과 빼는 것을 표시했습니다.</translation>
    </message>
    <message>
        <source>{count} articles had changes that were not saved when Copydesk ended. Marked is what each adds to its file and what it takes out.</source>
        <translation>카피데스크가 끝날 때 저장하지 못한 기사가 {count}개 있습니다. 저마다 파일에 더하는 것과 빼는 것을 표시했습니다.</translation>
    </message>
    <message>
        <source>{count} more could not be read.</source>
        <translation>읽을 수 없는 것이 {count}개 더 있습니다.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>새 기사</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>A table in Markdown has no merged cells. Only tables that are written in HTML can have them.</source>
        <translation>마크다운으로 쓴 표는 칸을 합칠 수 없습니다. HTML로 쓴 표에서만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Select the cells that are to become one.</source>
        <translation>합칠 칸들을 먼저 선택해 주세요.</translation>
    </message>
    <message>
        <source>Cells of the header and of the rows below cannot become one.</source>
        <translation>머리행의 칸은 아래 행의 칸과 합칠 수 없습니다.</translation>
    </message>
    <message>
        <source>These cells cannot become one; nothing was changed.</source>
        <translation>이 칸들은 합칠 수 없어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>This cell was not merged of several.</source>
        <translation>여러 칸을 합친 칸이 아닙니다.</translation>
    </message>
    <message>
        <source>The caret is in no table.</source>
        <translation>커서가 표 안에 있지 않습니다.</translation>
    </message>
    <message>
        <source>Write the term first, then make it one with a definition.</source>
        <translation>용어를 먼저 쓴 다음 설명을 붙여 주세요.</translation>
    </message>
    <message>
        <source>Only plain paragraphs can become a term and its definition.</source>
        <translation>보통 문단만 용어와 설명으로 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>RenamingDialog</name>
    <message>
        <source>Rename category</source>
        <translation>분야 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>태그 이름 바꾸기</translation>
    </message>
    <message>
        <source>New name for “{name}”</source>
        <translation>“{name}”의 새 이름</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>바뀔 내용</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>{count} articles would change, only in the lines below.</source>
        <translation>기사 {count}건에서 아래 줄만 바뀝니다.</translation>
    </message>
    <message>
        <source>{count} cannot be changed and stay as they are.</source>
        <translation>{count}건은 바꿀 수 없어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Looking through the articles…</source>
        <translation>기사를 살펴보고 있습니다…</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Not saved. It is offered again when Copydesk starts.</source>
        <translation>저장하지 않았습니다. 다음에 시작할 때 다시 보여 드립니다.</translation>
    </message>
    <message>
        <source>Not saved: {name} is in the trash.</source>
        <translation>저장하지 않았습니다. {name} 파일이 휴지통에 있습니다.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>다른 곳에 사본 저장…</translation>
    </message>
    <message>
        <source>No version could be kept; saving works as before.</source>
        <translation>수정 이력을 남기지 못했습니다. 저장은 그대로 됩니다.</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Everything was saved: nothing was left behind.</source>
        <translation>저장하지 못한 글이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SectionActions</name>
    <message>
        <source>This is a heading of the first level already.</source>
        <translation>이미 가장 높은 단계(h1)의 제목입니다.</translation>
    </message>
    <message>
        <source>A heading in it is of the sixth level already.</source>
        <translation>가장 낮은 단계(h6)의 제목이 들어 있어 더 내릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Section deleted: {title}. {keys} brings it back.</source>
        <translation>소제목을 지웠습니다: {title} ({keys}로 되돌리기)</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>This part is kept as it is written. Change it with care.</source>
        <translation>이 부분은 적힌 그대로 보존됩니다. 조심해서 고쳐 주세요.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Reads as: {kinds}</source>
        <translation>이렇게 읽힙니다: {kinds}</translation>
    </message>
    <message>
        <source>It takes in what follows: something in it is not closed.</source>
        <translation>닫히지 않은 것이 있어 뒤따르는 내용까지 들어옵니다.</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Source</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>파일 전체</translation>
    </message>
    <message>
        <source>Show the fields at the head of the file, too</source>
        <translation>파일 앞부분의 항목도 함께 보여 줍니다</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>본문 화면으로</translation>
    </message>
    <message>
        <source>Source of the article</source>
        <translation>기사 원본</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>“{word}” is in your dictionary now.</source>
        <translation>“{word}”을(를) 내 사전에 넣었습니다.</translation>
    </message>
    <message>
        <source>Spelling is not checked now.</source>
        <translation>지금은 맞춤법을 검사하지 않습니다.</translation>
    </message>
    <message>
        <source>No misspelt words.</source>
        <translation>틀린 말이 없습니다.</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>No dictionary for {languages} was found: that is not checked.</source>
        <translation>{languages} 사전이 없어 검사하지 않습니다.</translation>
    </message>
    <message>
        <source>Checking spelling failed several times; it is off until the next start.</source>
        <translation>맞춤법 검사가 여러 번 멈췄습니다. 다시 시작할 때까지 끕니다.</translation>
    </message>
    <message>
        <source>Checking spelling stopped and begins anew; your text is not touched.</source>
        <translation>맞춤법 검사가 멈춰 다시 시작합니다. 글은 그대로입니다.</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>추천하는 말을 찾는 중…</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>추천하는 말 없음</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>사전에 “{word}” 추가</translation>
    </message>
    <message>
        <source>Ignore “{word}”</source>
        <translation>“{word}” 무시</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Faults: {count}</source>
        <translation>오류 {count}건</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows}행 × {columns}열</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Put them in</source>
        <translation>기사에 넣기</translation>
    </message>
</context>
<context>
    <name>TakingNow</name>
    <message>
        <source>Preparing pictures…</source>
        <translation>사진 준비 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>그만두기</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>{count} characters, spaces included</source>
        <translation>공백 포함 {count}자</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>{name}, Delete removes it</source>
        <translation>{name}, Delete 키로 뺍니다</translation>
    </message>
    <message>
        <source>Remove “{name}” with the cross or Delete</source>
        <translation>×나 Delete 키로 “{name}” 빼기</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
</context>
<context>
    <name>TrashActions</name>
    <message>
        <source>This article was never saved: there is nothing to move to the trash.</source>
        <translation>한 번도 저장하지 않은 기사라 휴지통에 옮길 것이 없습니다.</translation>
    </message>
    <message>
        <source>The caret is at no picture.</source>
        <translation>커서가 사진에 있지 않습니다.</translation>
    </message>
    <message>
        <source>This picture is no file of this site.</source>
        <translation>이 사이트의 사진 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>휴지통이 비어 있습니다.</translation>
    </message>
    <message>
        <source>{name} is where it was.</source>
        <translation>{name} 파일을 있던 자리로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} 파일을 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>되돌려 놓기</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Put back</source>
        <translation>되돌려 놓기</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>완전히 삭제…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>있던 곳</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>버린 때</translation>
    </message>
    <message>
        <source>Deleted files, the last first</source>
        <translation>버린 파일, 최근 것부터</translation>
    </message>
    <message>
        <source>What was moved to the trash stays in the site&apos;s folder, out of Git and out of the built site.</source>
        <translation>휴지통에 옮긴 것은 사이트 폴더 안에 남지만 Git과 게재된 사이트에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>휴지통이 비어 있습니다.</translation>
    </message>
</context>
<context>
    <name>TrustBar</name>
    <message>
        <source>Question about this site</source>
        <translation>이 사이트에 관한 물음</translation>
    </message>
    <message>
        <source>This site&apos;s pages have scripts. In the preview they are off. Turn them on only if you trust the site; they reach neither the network nor your files.</source>
        <translation>이 사이트의 페이지에는 스크립트가 있습니다. 미리보기에서는 꺼져 있습니다. 믿는 사이트일 때만 켜세요. 켜도 네트워크와 파일에는 닿지 못합니다.</translation>
    </message>
    <message>
        <source>Turn on for this site</source>
        <translation>이 사이트에서 켜기</translation>
    </message>
    <message>
        <source>Leave off</source>
        <translation>꺼 두기</translation>
    </message>
    <message>
        <source>The page shows things from elsewhere ({hosts}). The preview has not fetched them. If it may, those places learn that somebody looks at this page.</source>
        <translation>이 페이지는 다른 곳({hosts})의 것을 보여 줍니다. 미리보기는 가져오지 않았습니다. 가져오면 그쪽에서 누군가 이 페이지를 보고 있음을 알게 됩니다.</translation>
    </message>
    <message>
        <source>Fetch for this site</source>
        <translation>이 사이트에서 가져오기</translation>
    </message>
    <message>
        <source>Do not fetch</source>
        <translation>가져오지 않기</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} 외 {count}곳</translation>
    </message>
</context>
<context>
    <name>TwoHands</name>
    <message>
        <source>Compare and bring together…</source>
        <translation>비교하고 합치기…</translation>
    </message>
    <message>
        <source>The file was changed elsewhere and is shown anew.</source>
        <translation>다른 곳에서 파일이 바뀌어 새로 읽었습니다.</translation>
    </message>
    <message>
        <source>Both are brought together here; undo gives yours alone. Save to keep it.</source>
        <translation>둘을 합쳤습니다. 실행 취소하면 내 글만 남습니다. 저장해야 파일에 남습니다.</translation>
    </message>
</context>
<context>
    <name>UrlNotice</name>
    <message>
        <source>Readers know this article at {old}; saved like this it would be at {new}.</source>
        <translation>독자는 이 기사를 {old} 주소로 알고 있습니다. 이대로 저장하면 주소가 {new}(으)로 바뀝니다.</translation>
    </message>
    <message>
        <source>Keep the old URL</source>
        <translation>옛 주소 그대로 쓰기</translation>
    </message>
    <message>
        <source>Redirect from the old URL</source>
        <translation>옛 주소에서 새 주소로 잇기</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Versions</source>
        <translation>수정 이력</translation>
    </message>
    <message>
        <source>Put back; undo takes it away again.</source>
        <translation>되돌렸습니다. 실행 취소로 다시 물릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of “{title}”</source>
        <translation>“{title}” 수정 이력</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Larger…</source>
        <translation>크게 보기…</translation>
    </message>
    <message>
        <source>Earlier versions of the open article stand here: one is kept at each save, and when you pause in writing. Each field and section of them can be put back.</source>
        <translation>열린 기사의 예전 내용이 여기에 남습니다. 저장할 때와 쓰기를 쉴 때 하나씩 남기며, 항목과 소제목마다 되돌릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Versions, the newest first</source>
        <translation>수정 이력, 최근 것부터</translation>
    </message>
    <message>
        <source>The text then</source>
        <translation>그때의 글</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>그 뒤 바뀐 것</translation>
    </message>
    <message>
        <source>Put the whole version back</source>
        <translation>기사 전체를 이때로 되돌리기</translation>
    </message>
    <message>
        <source>Delete all versions…</source>
        <translation>수정 이력 모두 삭제…</translation>
    </message>
    <message>
        <source>Kept on this computer only, for you alone, in {folder}: {size} of at most {most} for all articles. All of today, one for each day of a month, one for each week after.</source>
        <translation>이 컴퓨터에만, 나만 볼 수 있게 보관합니다: {folder} (모든 기사를 합쳐 {size}, 최대 {most}). 오늘 것은 모두, 한 달은 하루에 하나, 그 뒤는 한 주에 하나를 남깁니다.</translation>
    </message>
    <message>
        <source>No version yet: one is kept at each save, and when you pause in writing.</source>
        <translation>아직 이력이 없습니다. 저장할 때와 쓰기를 쉴 때 하나씩 남깁니다.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>kept in a pause</source>
        <translation>자동</translation>
    </message>
</context>
<context>
    <name>ViewModes</name>
    <message>
        <source>Esc leads back.</source>
        <translation>Esc를 누르면 돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>No article is open</source>
        <translation>열린 기사가 없습니다</translation>
    </message>
    <message>
        <source>Choose one from the list at the left, or begin a new one.</source>
        <translation>왼쪽 목록에서 고르거나 새로 시작해 주세요.</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>기사 쓰기</translation>
    </message>
    <message>
        <source>Open another site</source>
        <translation>다른 사이트 열기</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Copied: {url}</source>
        <translation>복사했습니다: {url}</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>Repair</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Converted. Save to write it; until then the file is as it was.</source>
        <translation>바꿨습니다. 저장해야 파일에 적히며, 그 전까지 파일은 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>WritingActions</name>
    <message>
        <source>There is no address here that a browser could open.</source>
        <translation>브라우저로 열 수 있는 주소가 없습니다.</translation>
    </message>
    <message>
        <source>This link can be shown as a card: Insert embed (Ctrl+Alt+E).</source>
        <translation>이 링크는 카드로 보여 줄 수 있습니다: 동영상·게시물 넣기 (Ctrl+Alt+E).</translation>
    </message>
    <message>
        <source>No footnote can stand here. Put the caret behind a word of the text.</source>
        <translation>여기에는 각주를 달 수 없습니다. 본문 낱말 뒤에 커서를 두세요.</translation>
    </message>
    <message>
        <source>The caret is at no picture.</source>
        <translation>커서가 사진에 있지 않습니다.</translation>
    </message>
    <message>
        <source>The article shows the new copy. The picture as it was is still in the site: {name}</source>
        <translation>기사에는 새 사진을 넣었습니다. 원래 사진은 아직 사이트에 있습니다: {name}</translation>
    </message>
    <message>
        <source>The caret is on no card, picture or footnote.</source>
        <translation>커서가 카드나 사진, 각주에 있지 않습니다.</translation>
    </message>
</context>
</TS>
